package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellTest {
  @TempDir private Path home;

  @Test
  void a_shell_over_a_pipe_exits_with_the_code_of_its_last_command() {
    var terminal = Terminal.in(home);
    assertThat(terminal.pipe("plugin list\nplugin show no\n", "repl").exitCode()).isEqualTo(11);
    assertThat(terminal.pipe("plugin show no\nplugin list\n", "repl").exitCode()).isZero();
    assertThat(terminal.pipe("", "repl").exitCode()).isZero();
  }

  @Test
  void json_holds_for_all_lines_of_a_shell_that_was_started_with_it() {
    var shell = Terminal.in(home).pipe("plugin list\nenv list\n", "--json", "repl");
    assertThat(shell.out().lines()).containsExactly("[ ]", "[ ]");
  }

  @Test
  void an_option_of_one_line_does_not_hold_for_the_next() {
    var shell = Terminal.in(home).pipe("plugin list --json\nplugin list\n", "repl");
    assertThat(shell.out()).isEqualTo("[ ]\n");
  }

  @Test
  void a_shell_stays_in_its_home_and_starts_no_other() {
    var shell = Terminal.in(home).pipe("plugin list --home /elsewhere\nrepl\n", "repl");
    assertThat(shell.err()).contains("works in " + home).contains("There is no command 'repl'");
  }

  @Test
  void a_quote_that_is_not_closed_is_an_error_and_not_the_end() {
    var shell = Terminal.in(home).pipe("plugin show \"a\nplugin list --json\n", "repl");
    assertThat(shell.err()).contains("quote");
    assertThat(shell.out()).isEqualTo("[ ]\n");
  }

  @Test
  void a_password_is_the_next_line_of_the_pipe() {
    String lines = "env add x --host 127.0.0.1 --port 1 --password-stdin\nsecret\n";
    var shell = Terminal.in(home).pipe(lines, "repl");
    assertThat(shell.exitCode()).isEqualTo(50);
    assertThat(shell.err()).doesNotContain("secret");
  }
}
