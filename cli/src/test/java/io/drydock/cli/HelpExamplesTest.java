package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.Drydock;
import io.drydock.cli.command.CommandTree;
import io.drydock.cli.session.Session;
import io.drydock.cli.session.Streams;
import io.drydock.cli.session.Surroundings;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Every example of every command's help, typed at the program and in the shell. */
class HelpExamplesTest {
  /** These wait for somebody, take minutes, or change the machine: they are parsed only. */
  private static final Pattern PARSED_ONLY =
      Pattern.compile(".* (demo|tend|repl|--host|storage (init|detach))\\b.*");

  @TempDir private static Path folder;

  @BeforeAll
  static void writeWhatTheyRead() throws IOException {
    for (String name :
        List.of(
            "password.txt",
            "token",
            "secret.txt",
            "hr.yml",
            "inputs.yml",
            "answers.yml",
            "freeze.sh",
            "thaw.sh",
            "save.sh",
            "mask.sh")) {
      Files.writeString(folder.resolve(name), name.endsWith(".yml") ? "{}\n" : "true\n");
    }
  }

  private record Typed(int exitCode, String err) {}

  private static Session session(String input, ByteArrayOutputStream err) {
    var in = new BufferedReader(new StringReader(input));
    var nobody = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    var errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    Map<String, String> environment =
        Map.of("DRYDOCK_HOME", folder.resolve("home").toString(), "HOME", folder.toString());
    return new Session(
        new Streams(in, nobody, errors, false, false),
        new Surroundings(environment, folder, Drydock::open));
  }

  private static Typed typed(String input, List<String> words) {
    var err = new ByteArrayOutputStream();
    int exitCode = Main.run(words, session(input, err));
    return new Typed(exitCode, err.toString(StandardCharsets.UTF_8));
  }

  static Stream<String> examplesOfTheProgram() {
    return examples(CommandTree.of(session("", new ByteArrayOutputStream())));
  }

  static Stream<String> examplesOfTheShell() {
    Session shell = session("", new ByteArrayOutputStream());
    shell.becomeShell();
    return examples(CommandTree.of(shell));
  }

  private static Stream<String> examples(CommandLine command) {
    Stream<String> own =
        Stream.of(command.getCommandSpec().usageMessage().footer())
            .map(line -> line.strip().replaceFirst("\\s{2,}.*", ""))
            .filter(line -> !line.isEmpty());
    return Stream.concat(
        own, command.getSubcommands().values().stream().flatMap(HelpExamplesTest::examples));
  }

  /** The words that a shell hands to the program. */
  private static List<String> words(String example) throws IOException, InterruptedException {
    String script = "drydock() { printf '%s\\n' \"$@\"; }; " + example;
    var builder = new ProcessBuilder("bash", "-c", script).directory(folder.toFile());
    builder.environment().put("HOME", folder.toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(example).isZero();
    return said.lines().toList();
  }

  private static String input(String example) {
    return example.startsWith("echo") ? "plugin list\n" : "a-secret\n";
  }

  private static void assertUnderstood(String example, Typed typed) {
    if (example.contains("daemon lost")) {
      // That is what it is for: it tells of a host that has ended.
      assertThat(typed.exitCode()).isEqualTo(75);
      return;
    }
    assertThat(typed.exitCode()).as("%s: %s", example, typed.err()).isNotEqualTo(2).isLessThan(70);
  }

  @ParameterizedTest
  @MethodSource("examplesOfTheProgram")
  void the_program_understands_it(String example) throws Exception {
    List<String> words = words(example);
    if (PARSED_ONLY.matcher(example).matches()) {
      CommandTree.of(session("", new ByteArrayOutputStream()))
          .parseArgs(words.toArray(String[]::new));
    } else {
      assertUnderstood(example, typed(input(example), words));
    }
  }

  @ParameterizedTest
  @MethodSource("examplesOfTheShell")
  void so_does_the_shell_and_it_answers_alike(String example) throws Exception {
    if (PARSED_ONLY.matcher(example).matches()) {
      // Help parses all that is before it.
      assertUnderstood(example, typed(withHelp(example), List.of("repl")));
    } else {
      Typed inShell = typed(example + "\n", List.of("repl"));
      assertUnderstood(example, inShell);
      if (!example.equals("exit") && !example.matches(".* (delete|init|add|detach)\\b.*")) {
        assertThat(inShell.exitCode())
            .as(inShell.err())
            .isEqualTo(typed(input(example), words(example)).exitCode());
      }
    }
  }

  private static String withHelp(String example) {
    int redirection = example.indexOf(" <");
    String command = redirection < 0 ? example : example.substring(0, redirection);
    return command.replaceFirst("--home \\S+ ", "") + " --help\n";
  }
}
