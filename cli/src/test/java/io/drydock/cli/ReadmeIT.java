package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what the README says, in its order, with the packaged program. */
class ReadmeIT {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path PROGRAM = ROOT.resolve("cli/target/drydock");
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w+)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  /** Ends at what fails, and leaves no resident host behind. */
  private static final String PREAMBLE = "set -e\ntrap './drydock daemon stop --now' EXIT";

  @TempDir Path folder;
  private String readme;

  @BeforeEach
  void makeFolderLikeAClone() throws IOException {
    readme = Files.readString(ROOT.resolve("README.md"));
    Files.createSymbolicLink(folder.resolve("drydock"), PROGRAM.resolve("bin/drydock"));
    Files.createSymbolicLink(folder.resolve("sample-plugins"), ROOT.resolve("sample-plugins"));
    Files.createDirectories(folder.resolve("tmp"));
  }

  private List<String> blocks(String... languages) {
    List<String> found = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(readme);
    while (matcher.find()) {
      if (List.of(languages).contains(matcher.group(1))) {
        found.add(matcher.group(2));
      }
    }
    return found;
  }

  private record Outcome(int exit, String output) {}

  private Outcome run(String... command) throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "HOME",
                folder.resolve("home").toString(),
                "DRYDOCK_JAVA_OPTIONS",
                "-Djava.io.tmpdir=" + folder.resolve("tmp")));
    builder.environment().remove("XDG_CACHE_HOME");
    // As people have it by default: commands run in the home's resident host.
    builder.environment().remove("DRYDOCK_DAEMON");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), output);
  }

  /**
   * The commands of {@code sh} blocks must succeed; those of {@code text} blocks show a failure.
   */
  private String script() {
    List<String> lines = new ArrayList<>(List.of(PREAMBLE));
    for (String block : blocks("sh", "text")) {
      boolean shown = !blocks("sh").contains(block);
      for (String line : block.lines().toList()) {
        if (!shown) {
          lines.add(line);
        } else if (line.startsWith("$ ./drydock")) {
          lines.add("! " + line.substring(2));
        }
      }
    }
    return String.join("\n", lines);
  }

  @Test
  void every_command_of_the_readme_works_and_says_what_the_readme_shows() throws Exception {
    Outcome outcome = run("bash", "-c", script());
    assertThat(outcome.exit()).as(outcome.output()).isZero();
    List<String> shown =
        blocks("text").stream()
            .flatMap(String::lines)
            .filter(line -> line.matches("(Linked|Took|Error|What to do|==|  \\w+.*  ).*"))
            .filter(line -> !line.contains("✓"))
            .toList();
    assertThat(shown).hasSizeGreaterThan(8);
    assertThat(outcome.output().lines()).containsAll(shown);
  }

  @Test
  void the_java_program_of_the_readme_compiles_and_runs() throws Exception {
    String source = blocks("java").getFirst();
    Files.writeString(folder.resolve("FirstSync.java"), source);
    Files.createDirectories(folder.resolve("docs"));
    Files.writeString(folder.resolve("docs/a.txt"), "a");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String jars = "%1$s/*:%1$s/python/*".formatted(PROGRAM.resolve("lib"));
    Outcome outcome = run(java, "--class-path", jars, "FirstSync.java");
    assertThat(outcome.exit()).as(outcome.output()).isZero();
    assertThat(outcome.output()).contains("1 files in " + folder.toRealPath() + "/java-home");
  }

  @Test
  void the_commands_of_the_sample_plugins_page_work() throws Exception {
    String page = Files.readString(ROOT.resolve("sample-plugins/directory/README.md"));
    Path docs = Files.createDirectories(folder.resolve("srv/docs"));
    Files.writeString(docs.resolve("a.txt"), "a");
    List<String> commands =
        page.lines()
            .filter(line -> line.startsWith("    drydock "))
            .map(line -> "./" + line.strip().replace("/srv/docs", docs.toString()))
            .map(line -> line.replace("/tmp/docs-staging", folder.resolve("staging").toString()))
            .toList();
    assertThat(commands).hasSize(6);
    String script =
        PREAMBLE
            + "\nexport DRYDOCK_HOME=home\n"
            + String.join("\n", commands)
            + "\n./drydock dsource delete docs";
    Outcome outcome = run("bash", "-c", script);
    assertThat(outcome.exit()).as(outcome.output()).isZero();
    assertThat(outcome.output()).contains("Took snapshot 2: 1 file");
  }
}
