package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.drydock.cli.command.CommandTree;
import io.drydock.cli.session.Session;
import io.drydock.cli.session.Streams;
import io.drydock.cli.session.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jline.reader.impl.DefaultParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Each command that a page or a help text shows is one that the program understands. */
class DocumentedCommandsTest {
  private static final Path ROOT = Path.of("..");

  /** A line of code, up to what the shell would take for itself or a remark behind it. */
  private static final Pattern LINE =
      Pattern.compile("^ *(?:\\$ )?(?:\\./)?drydock ([^<|;#\n]*?)(?: {2,}.*|[<|;#].*)?$");

  static Stream<String> commands() throws IOException {
    List<Path> pages;
    try (var docs = Files.walk(ROOT.resolve("docs"));
        var samples = Files.walk(ROOT.resolve("sample-plugins"), 2)) {
      pages =
          Stream.concat(Stream.of(ROOT.resolve("README.md")), Stream.concat(docs, samples))
              .filter(page -> page.toString().endsWith(".md"))
              .toList();
    }
    return Stream.concat(pages.stream().flatMap(DocumentedCommandsTest::lines), footers(tree()))
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .map(line -> line.group(1))
        .distinct();
  }

  private static Stream<String> lines(Path page) {
    try {
      return Files.readAllLines(page).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> footers(CommandLine command) {
    return Stream.concat(
        Stream.of(command.getCommandSpec().usageMessage().footer()),
        command.getSubcommands().values().stream().flatMap(DocumentedCommandsTest::footers));
  }

  private static CommandLine tree() {
    return CommandTree.of(new Session(Streams.ofProcess(Map.of()), Surroundings.here(Map.of())));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void is_understood(String command) {
    List<String> words = new DefaultParser().parse(command, 0).words();
    assertThatCode(() -> tree().parseArgs(words.toArray(String[]::new))).doesNotThrowAnyException();
  }

  @Test
  void there_are_many_of_them() throws IOException {
    assertThat(commands()).hasSizeGreaterThan(30);
  }
}
