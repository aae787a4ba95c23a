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
    assertThat(
            Assignments.read(
                List.of("a=1", "query=x=y", "empty=", "quoted=\"q\""), folder::resolve))
        .containsExactly(
            entry("a", "1"), entry("query", "x=y"), entry("empty", ""), entry("quoted", "\"q\""));
  }

  @Test
  void a_value_after_an_at_sign_is_read_from_the_file_without_its_last_newline() throws Exception {
    Path file = Files.writeString(folder.resolve("secret"), "two\nlines\n");
    assertThat(Assignments.read(List.of("password=@" + file), folder::resolve))
        .containsExactly(entry("password", "two\nlines"));
  }

  @Test
  void a_file_is_looked_for_where_the_command_was_typed() throws Exception {
    Files.writeString(folder.resolve("secret"), "here");
    assertThat(Assignments.read(List.of("password=@secret"), folder::resolve))
        .containsExactly(entry("password", "here"));
  }

  @Test
  void two_at_signs_are_a_literal_one() {
    assertThat(Assignments.read(List.of("handle=@@me"), folder::resolve))
        .containsExactly(entry("handle", "@me"));
  }

  @Test
  void the_last_of_two_values_wins() {
    assertThat(Assignments.read(List.of("a=1", "a=2"), folder::resolve))
        .containsExactly(entry("a", "2"));
  }

  @Test
  void what_is_no_assignment_and_a_file_that_is_missing_are_told_apart() {
    assertThatThrownBy(() -> Assignments.read(List.of("=x"), folder::resolve))
        .hasMessageContaining("name=value");
    assertThatThrownBy(
            () -> Assignments.read(List.of("a=@" + folder.resolve("none")), folder::resolve))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("value of a")
        .hasMessageContaining("no such file");
  }
}
