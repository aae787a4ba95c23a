package io.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that embeds Drydock hears nothing that it did not ask for. */
class EmbeddedTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern PROGRAM =
      Pattern.compile("^```java\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  @TempDir Path folder;

  /** This module's own, without what chooses how to log. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("slf4j-nop"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String program(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  private List<String> java() {
    List<String> command =
        new ArrayList<>(
            List.of(
                program("java"), "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1"));
    if (Runtime.version().feature() >= 23) {
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.addAll(List.of("-cp", folder + File.pathSeparator + classPath(), "FirstSync"));
    return command;
  }

  private int run(List<String> command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start()
        .waitFor();
  }

  private Path programOfTheReadme() throws IOException {
    Matcher found = PROGRAM.matcher(Files.readString(ROOT.resolve("README.md")));
    assertThat(found.find()).isTrue();
    Files.createSymbolicLink(folder.resolve("sample-plugins"), ROOT.resolve("sample-plugins"));
    Files.writeString(Files.createDirectory(folder.resolve("docs")).resolve("a.txt"), "a");
    return Files.writeString(folder.resolve("FirstSync.java"), found.group(1));
  }

  @Test
  void the_program_of_the_readme_prints_its_own_line_and_no_other() throws Exception {
    String source = programOfTheReadme().toString();
    assertThat(run(List.of(program("javac"), "-proc:none", "-cp", classPath(), source))).isZero();
    int exitCode = run(java());
    assertThat(folder.resolve("err")).hasContent("");
    assertThat(exitCode).isZero();
    assertThat(Files.readAllLines(folder.resolve("out")))
        .singleElement()
        .asString()
        .startsWith("1 files in ");
  }
}
