package io.drydock.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The table in {@code docs/errors.md} and the codes in the program are the same. */
class ErrorTableTest {
  private List<List<String>> rows;

  @BeforeEach
  void readTable() throws IOException {
    rows =
        Files.readAllLines(Sources.root().resolve("docs/errors.md")).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| code "))
            .map(line -> Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList())
            .toList();
  }

  @Test
  void the_table_has_every_code_with_its_exit_code_and_type_in_order() {
    List<List<String>> codes =
        Arrays.stream(ErrorCode.values())
            .map(code -> List.of(code.name(), "" + code.exitCode(), code.type().name()))
            .toList();
    assertThat(rows).extracting(row -> row.subList(0, 3)).isEqualTo(codes);
  }

  @Test
  void every_code_says_what_it_means_and_what_to_do() {
    assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(5).doesNotContain(""));
  }
}
