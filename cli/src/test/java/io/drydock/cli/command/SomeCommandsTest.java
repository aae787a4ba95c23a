package io.drydock.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.cli.session.Session;
import io.drydock.cli.session.Streams;
import io.drydock.cli.session.Surroundings;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** A command line makes only the commands that it can mean, and nobody can tell. */
class SomeCommandsTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
  private final Session session =
      new Session(
          new Streams(new BufferedReader(Reader.nullReader()), stream, stream, false, false),
          Surroundings.here(Map.of()));

  static Stream<String> commands() {
    var session = new Session(Streams.ofProcess(Map.of()), Surroundings.here(Map.of()));
    return below(CommandTree.of(session)).map(c -> c.getCommandSpec().qualifiedName());
  }

  private static Stream<CommandLine> below(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream().flatMap(SomeCommandsTest::below));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_help_is_that_of_the_complete_tree(String command) {
    assertTheSame(command.replaceFirst("drydock ?", "") + " --help");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plugin",
        "plugin lisst",
        "plugn list",
        "plugin list list",
        "plugin show",
        "--home plugin",
        "--home plugin env lst",
        "dsource link --nosuch",
        "vdb list --help extra",
        "job show one",
        "help vdb provisoin",
        "list",
        "exit",
        "--help plugin",
        "plugin -vh list",
        "plugin --json --help list"
      })
  void a_mistake_is_told_as_the_complete_tree_tells_it(String line) {
    assertTheSame(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plugin list",
        "plugin list --json",
        "plugin list extra",
        "--json snapshot list",
        "snapshot list nosuch",
        "snapshot list one two",
        "job list --json --json",
        "job show 1",
        "job show 007",
        "job show 99999999999999999999",
        "job show -1",
        "job show",
        "vault list",
        "plugin",
        "dsource status nosuch",
        "dsource status",
        "dsource status one two",
        "dsource sync nosuch",
        "dsource sync nosuch --resync",
        "vdb stop nosuch --json",
        "vdb snapshot nosuch",
        "job list --log"
      })
  void a_command_that_is_run_without_picocli_does_as_with_it(String line, @TempDir Path home) {
    assertTheSame("--home " + home + " " + line);
    printed.reset();
    assertTheSame(line + " --home " + home);
  }

  @Test
  void the_value_of_an_option_that_is_called_like_a_command_is_no_command() {
    assertTheSame("--home list job --help");
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("drydock job");
  }

  private void assertTheSame(String line) {
    List<String> words = Arrays.stream(line.split(" ")).filter(word -> !word.isEmpty()).toList();
    int expectedCode = CommandTree.of(session).execute(words.toArray(String[]::new));
    String expected = printed.toString(StandardCharsets.UTF_8);
    printed.reset();

    assertThat(CommandTree.execute(session, words)).isEqualTo(expectedCode);
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo(expected);
  }
}
