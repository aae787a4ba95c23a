package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.cli.command.CommandTree;
import io.drydock.cli.session.Session;
import io.drydock.cli.session.Streams;
import io.drydock.cli.session.Surroundings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class HelpTest {
  @TempDir private Path folder;

  static Stream<CommandLine> commands() {
    var session = new Session(Streams.ofProcess(Map.of()), Surroundings.here(Map.of()));
    return below(CommandTree.of(session));
  }

  private static Stream<CommandLine> below(CommandLine command) {
    return Stream.concat(
        Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::below));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_command_says_what_it_does_and_shows_an_example(CommandLine command) {
    var usage = command.getCommandSpec().usageMessage();
    assertThat(usage.description()).isNotEmpty();
    assertThat(usage.footer()).isNotEmpty();
    assertThat(command.getUsageMessage()).contains("Examples:").contains("drydock ");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_option_is_described(CommandLine command) {
    assertThat(command.getCommandSpec().options())
        .allSatisfy(o -> assertThat(o.description()).as(o.longestName()).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_command_takes_the_global_options(CommandLine command) {
    assertThat(command.getCommandSpec().options())
        .extracting(OptionSpec::longestName)
        .contains("--home", "--json", "--verbose", "--help");
  }

  @Test
  void help_is_the_same_by_word_and_by_option_and_opens_no_home() {
    Path home = folder.resolve("home");
    var byWord = Terminal.in(home).type("help", "dsource", "link");
    var byOption = Terminal.in(home).type("dsource", "link", "--help");
    assertThat(byWord.exitCode()).isZero();
    assertThat(byWord.out()).isEqualTo(byOption.out()).contains("--staging-env");
    assertThat(Files.exists(home)).isFalse();
  }

  @Test
  void drydock_alone_shows_its_help() {
    var shown = Terminal.in(folder).type();
    assertThat(shown.exitCode()).isZero();
    assertThat(shown.out()).contains("Exit codes:").contains("drydock demo");
  }

  @Test
  void the_version_is_that_of_the_build() {
    var shown = Terminal.in(folder).type("--version");
    assertThat(shown.out()).containsPattern("Drydock \\d+\\.\\d+").contains("GraalPy 25.");
  }
}
