package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher asks java for the right compilers, and adds Python's where somebody has put its
 * jars; java only says its options.
 */
class LauncherCompilerTest {
  private static final String ADDED = "--upgrade-module-path=";
  private static final String MAIN = "io.drydock.cli.Main";

  @TempDir Path folder;
  private Path program;

  @BeforeEach
  void install() throws IOException {
    program = Files.createDirectories(folder.resolve("with blank/drydock"));
    Path bin = Files.createDirectories(program.resolve("bin"));
    try (var files = Files.list(Path.of("src/main/launcher"))) {
      for (Path file : files.toList()) {
        Files.copy(file, bin.resolve(file.getFileName()));
      }
    }
    Files.copy(Path.of("../.mvn/find-jdk.sh"), bin.resolve("find-jdk.sh"));
    Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    addJar("lib/python/truffle-compiler-1.jar");
  }

  private void addJar(String name) throws IOException {
    Files.createDirectories(program.resolve(name).getParent());
    Files.createFile(program.resolve(name));
  }

  @Test
  void a_shell_compiles_python_where_the_compiler_was_added() throws Exception {
    addJar("lib/compiler/compiler-1.jar");
    assertThat(options(Map.of(), "repl"))
        .contains("-XX:+EnableJVMCI")
        .anySatisfy(
            option ->
                assertThat(option)
                    .startsWith(ADDED)
                    .contains("lib/compiler/compiler-1.jar:")
                    .endsWith("lib/python/truffle-compiler-1.jar"));
  }

  @Test
  void a_short_command_and_a_shell_without_the_compiler_do_not() throws Exception {
    assertThat(options(Map.of(), "repl")).noneMatch(option -> option.startsWith(ADDED));
    addJar("lib/compiler/compiler-1.jar");
    assertThat(options(Map.of(), "plugin", "list")).noneMatch(option -> option.startsWith(ADDED));
  }

  @Test
  void whoever_runs_it_may_decide() throws Exception {
    addJar("lib/compiler/compiler-1.jar");
    assertThat(options(Map.of("DRYDOCK_JIT", "no"), "repl"))
        .noneMatch(option -> option.startsWith(ADDED));
    assertThat(options(Map.of("DRYDOCK_JIT", "yes"), "plugin", "list"))
        .anyMatch(option -> option.startsWith(ADDED));
  }

  @Test
  void one_quick_compiler_is_asked_for_unless_somebody_asks_for_both() throws Exception {
    String one = "-XX:TieredStopAtLevel=1";
    String both = "-XX:TieredStopAtLevel=4";
    Map<String, String> asked = Map.of("DRYDOCK_JAVA_OPTIONS", both + " -Dx=y");
    for (String command : List.of("repl", "tend", "demo")) {
      assertThat(options(Map.of(), command)).contains(one).doesNotContain(both);
      // Of two that contradict each other, java takes the last.
      assertThat(options(asked, command)).containsSubsequence(one, both, "-Dx=y", MAIN, command);
    }
  }

  private List<String> options(Map<String, String> variables, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("sh", program.resolve("bin/drydock").toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("DRYDOCK_"));
    builder.environment().put("DRYDOCK_JDK", folder.resolve("jdk").toString());
    builder.environment().put("DRYDOCK_PREPARE", "no");
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    builder.environment().putAll(variables);
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    List<String> said = process.inputReader().lines().toList();
    assertThat(process.waitFor()).isZero();
    return said;
  }
}
