package io.drydock.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void columns_are_as_wide_as_what_is_in_them() {
    var rows = List.of(List.of("1", "a rather long name", "x"), List.of("1000", "b", ""));
    assertThat(Table.of(List.of("ID", "NAME", "C"), rows).lines().map(String::stripTrailing))
        .containsExactly(
            "ID    NAME                C", //
            "1     a rather long name  x",
            "1000  b");
  }

  @Test
  void a_cell_is_one_line_and_taken_literally() {
    var rows = List.of(List.of("two\nlines", "@|red not markup|@"));
    assertThat(Table.of(List.of("A", "B"), rows)).contains("two lines  @|red not markup|@");
  }

  private static List<String> linesIn(int columns) {
    var rows =
        List.of(
            List.of(
                "1",
                "ENABLED",
                "a rather long note that says what to do next",
                "/srv/some/where/deep/down"),
            List.of("12", "DISABLED", "", "/srv"));
    String table =
        Table.of(List.of("ID", "STATE", "NOTE", "FOLDER"), rows, () -> OptionalInt.of(columns));
    return table.lines().toList();
  }

  @Test
  void a_table_fits_its_terminal_and_its_longest_cells_take_several_lines() {
    for (int columns = 40; columns < 120; columns++) {
      int most = columns;
      List<String> lines = linesIn(columns);
      assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(most));
      assertThat(String.join("", lines).replace(" ", ""))
          .contains("ENABLED", "DISABLED")
          .hasSameSizeAs(String.join("", linesIn(1000)).replace(" ", ""));
    }
    assertThat(linesIn(1000)).hasSize(3);
    assertThat(linesIn(70)).anyMatch(line -> line.startsWith("1   ENABLED   a rather long note"));
  }
}
