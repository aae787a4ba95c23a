package io.drydock.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssignmentsTest {
  @TempDir private Path folder;

  @Test
  void a_value_is_all_that_follows_the_first_equals_sign() {
    assertThat(Assignments.read(List.of("a=1", "query=x=y", "empty=", "quoted=\"q\"")))
        .containsExactly(
            entry("a", "1"), entry("query", "x=y"), entry("empty", ""), entry("quoted", "\"q\""));
  }

  @Test
  void a_value_after_an_at_sign_is_read_from_the_file_without_its_last_newline() throws Exception {
    Path file = Files.writeString(folder.resolve("secret"), "two\nlines\n");
    assertThat(Assignments.read(List.of("password=@" + file)))
        .containsExactly(entry("password", "two\nlines"));
  }

  @Test
  void two_at_signs_are_a_literal_one() {
    assertThat(Assignments.read(List.of("handle=@@me"))).containsExactly(entry("handle", "@me"));
  }

  @Test
  void the_last_of_two_values_wins() {
    assertThat(Assignments.read(List.of("a=1", "a=2"))).containsExactly(entry("a", "2"));
  }

  @Test
  void what_is_no_assignment_and_a_file_that_is_missing_are_told_apart() {
    assertThatThrownBy(() -> Assignments.read(List.of("=x"))).hasMessageContaining("name=value");
    assertThatThrownBy(() -> Assignments.read(List.of("a=@" + folder.resolve("none"))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("value of a")
        .hasMessageContaining("no such file");
  }
}
