package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
  @TempDir private Path folder;

  @Test
  void the_option_goes_before_the_variable_and_stands_before_or_after_the_command() {
    var terminal = Terminal.in(folder.resolve("variable"));
    String before = folder.resolve("before").toString();
    String after = folder.resolve("after").toString();
    assertThat(terminal.type("--home", before, "plugin", "list").exitCode()).isZero();
    assertThat(terminal.type("plugin", "list", "--home=" + after).exitCode()).isZero();
    assertThat(folder.resolve("before")).isDirectory();
    assertThat(folder.resolve("after")).isDirectory();
    assertThat(Files.exists(folder.resolve("variable"))).isFalse();
  }

  @Test
  void without_both_it_is_in_the_folder_that_the_variable_HOME_names() {
    new Terminal(Map.of("HOME", folder.toString())).type("plugin", "list");
    assertThat(folder.resolve(".drydock")).isDirectory();
  }

  @Test
  void a_home_that_is_a_file_is_an_error_with_its_own_code() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    var answer = Terminal.in(file).type("plugin", "list");
    assertThat(answer.exitCode()).isEqualTo(16);
    assertThat(answer.err()).startsWith("Error: ").contains(file.toString());
    assertThat(answer.err()).contains("What to do: ").doesNotContain("\tat ");
  }

  @Test
  void an_empty_home_lists_nothing_and_says_what_to_do() {
    var answer = Terminal.in(folder).type("plugin", "list");
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).contains("drydock plugin add");
    assertThat(Terminal.in(folder).type("--json", "plugin", "list").json()).isEmpty();
  }
}
