package io.drydock.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
}
