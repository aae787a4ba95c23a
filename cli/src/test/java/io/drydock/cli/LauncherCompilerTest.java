package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
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

  private TalkingLauncher launcher;

  @BeforeEach
  void install(@TempDir Path folder) throws IOException {
    launcher = new TalkingLauncher(folder);
    launcher.addJar("lib/python/truffle-compiler-1.jar");
  }

  @Test
  void a_shell_compiles_python_where_the_compiler_was_added() throws Exception {
    launcher.addJar("lib/compiler/compiler-1.jar");
    assertThat(launcher.options(Map.of(), "repl"))
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
    assertThat(launcher.options(Map.of(), "repl")).noneMatch(option -> option.startsWith(ADDED));
    launcher.addJar("lib/compiler/compiler-1.jar");
    assertThat(launcher.options(Map.of(), "plugin", "list"))
        .noneMatch(option -> option.startsWith(ADDED));
  }

  @Test
  void whoever_runs_it_may_decide() throws Exception {
    launcher.addJar("lib/compiler/compiler-1.jar");
    assertThat(launcher.options(Map.of("DRYDOCK_JIT", "no"), "repl"))
        .noneMatch(option -> option.startsWith(ADDED));
    assertThat(launcher.options(Map.of("DRYDOCK_JIT", "yes"), "plugin", "list"))
        .anyMatch(option -> option.startsWith(ADDED));
  }

  @Test
  void one_quick_compiler_is_asked_for_unless_somebody_asks_for_both() throws Exception {
    String one = "-XX:TieredStopAtLevel=1";
    String both = "-XX:TieredStopAtLevel=4";
    Map<String, String> asked = Map.of("DRYDOCK_JAVA_OPTIONS", both + " -Dx=y");
    for (String command : List.of("repl", "tend", "demo")) {
      assertThat(launcher.options(Map.of(), command)).contains(one).doesNotContain(both);
      // Of two that contradict each other, java takes the last.
      assertThat(launcher.options(asked, command))
          .containsSubsequence(one, both, "-Dx=y", MAIN, command);
    }
  }
}
