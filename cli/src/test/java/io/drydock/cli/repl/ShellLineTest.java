package io.drydock.cli.repl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of the shell are read as bash reads them; bash itself is asked. */
class ShellLineTest {
  private static final Map<String, String> VARIABLES =
      Map.of(
          "HOME", "/home/me", "DATA", "/srv/my data", "EMPTY", "", "TWO", "a  b", "PATH", "/bin");

  private static List<String> bash(String line) throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(
            "/bin/bash", "-fc", "tell() { printf '%s\\n' \"${@@Q}\"; }; tell x " + line);
    builder.environment().clear();
    builder.environment().putAll(VARIABLES);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.lines().skip(1).toList();
  }

  private static List<String> quotedByBash(List<String> words)
      throws IOException, InterruptedException {
    var command =
        new java.util.ArrayList<>(List.of("/bin/bash", "-c", "printf '%s\\n' \"${@@Q}\"", "sh"));
    command.add("x");
    command.addAll(words);
    var builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.lines().skip(1).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plugin list",
        "  plugin \t list  ",
        "-p path=\"$DATA/x y\"",
        "-p path='$DATA/x y'",
        "-p path=$EMPTY/x -p 'a b'",
        "-p \"it's\" 'say \"no\"' it\\'s",
        "-p a\"b c\"'d e'f\\ g",
        "\"\" '' $EMPTY \"$EMPTY\"",
        "$TWO \"$TWO\" x${TWO}y",
        "~ ~/x path=~/x --key=~/x a~ ~a '~/x' \"~/x\" \\~/x",
        "\"a\\\"b\\\\c\\$DATA\\`\\n\" a\\nb",
        "${HOME}s $HOMEs $ a$ $. \"$\" 100%",
        "a#b 'c' # the rest is not read",
        "-p tags='[\"a\", \"b c\"]' -p map='{\"k\": \"it\\u0027s\"}'",
        "größe=名前 \"ein ü\"",
        "-p x=a=b -p y= -p z=\"\"",
        "-p password=@secret.txt {a,b} !x [a-z]* ?",
        "a\\"
      })
  void as_bash_reads_them(String line) throws Exception {
    if (!line.contains("{a,b}")) {
      assertThat(quotedByBash(ShellLine.of(line, VARIABLES).words())).isEqualTo(bash(line));
    } else {
      // Braces and patterns are for files, and stay what they are.
      assertThat(ShellLine.of(line, VARIABLES).words()).contains("{a,b}", "[a-z]*", "?");
    }
  }

  @Test
  void the_name_of_the_program_may_be_there() throws Exception {
    for (String program : List.of("drydock ", "./drydock ", "/opt/drydock/bin/drydock ", "")) {
      assertThat(ShellLine.of(program + "plugin show drydock", VARIABLES).words())
          .containsExactly("plugin", "show", "drydock");
    }
  }

  @Test
  void input_may_come_from_a_file() throws Exception {
    ShellLine line = ShellLine.of("drydock vault add x --token-stdin < ~/\"my token\"", VARIABLES);
    assertThat(line.input()).isEqualTo("/home/me/my token");
    assertThat(line.words()).containsExactly("vault", "add", "x", "--token-stdin");
    assertThat(ShellLine.of("a <b c", VARIABLES).words()).containsExactly("a", "c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a | b",
        "a > b",
        "a && b",
        "a; b",
        "a &",
        "a $(b)",
        "a `b`",
        "a \"$(b)\"",
        "a <<b",
        "a <",
        "${A:-b}",
        "'a",
        "\"a",
        "(a)"
      })
  void what_takes_a_real_shell_is_refused_and_not_taken_for_text(String line) {
    assertThatThrownBy(() -> ShellLine.of(line, VARIABLES))
        .isInstanceOfSatisfying(
            ShellLine.Misread.class, misread -> assertThat(misread.action()).isNotEmpty());
  }
}
