package io.drydock.dlpx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.drydock.fixtures.NeedsTool;
import io.drydock.python.Interpreter;
import io.drydock.python.InterpreterSettings;
import io.drydock.python.PythonRuntime;
import io.drydock.python.PythonTimeoutException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plugins whose syntax trees were changed at random (program_mutations.py): whatever they are, they
 * are checked, and loaded or refused as the plugin's fault. A seed that fails does so again.
 */
class MutatedProgramsTest {
  private static final boolean THOROUGH = Boolean.getBoolean("drydock.thorough");
  private static final int CHECKED = THOROUGH ? 500 : 12;
  private static final int CHECKED_BY_CPYTHON = THOROUGH ? 5000 : 100;
  private static final int LOADED = THOROUGH ? 200 : 2;
  private static final Duration LONG = Duration.ofHours(2);
  private static final Duration LOADING = Duration.ofMinutes(1);
  private static final String SCHEMA =
      """
      {"repositoryDefinition": {"type": "object", "properties": {"name": {"type": "string"}}},
       "sourceConfigDefinition": {"type": "object", "properties": {"name": {"type": "string"}}},
       "linkedSourceDefinition":
         {"type": "object", "properties": {"mountLocation": {"type": "string"}}},
       "virtualSourceDefinition": {"type": "object", "properties": {}},
       "snapshotDefinition": {"type": "object", "properties": {"fileCount": {"type": "integer"}}}}
      """;

  @TempDir static Path cache;
  @TempDir Path folder;
  private static PythonRuntime runtime;
  private static Interpreter mutations;

  private static final class NoHost implements HostServices {
    @Override
    public ScriptReply runBash(
        String environment,
        String user,
        String command,
        Map<String, String> variables,
        boolean login) {
      throw new AssertionError("no script is run");
    }

    @Override
    public void log(int level, String logger, String message) {}
  }

  @BeforeAll
  static void startPython() throws IOException {
    runtime = new PythonRuntime(cache);
    Path library = runtime.unpackLibrary(PluginRuntime.class, "python");
    Path tests = Path.of("src/test/python").toAbsolutePath();
    var settings =
        new InterpreterSettings(tests, List.of(library), List.of(), List.of(), (a, b) -> {});
    mutations = runtime.newInterpreter(settings);
  }

  @AfterAll
  static void stopPython() {
    mutations.close();
    runtime.close();
  }

  private static String ask(String function, String... arguments) {
    return mutations.call("program_mutations", function, List.of(arguments), LONG);
  }

  @Test
  void no_program_is_too_odd_to_be_checked() {
    assertThat(ask("check_all", "1", Integer.toString(CHECKED))).isEqualTo("[]");
  }

  /** The same check, which is plain Python, many times as quick. */
  @Test
  @NeedsTool("python3")
  void no_program_is_too_odd_to_be_checked_by_cpython() {
    String program =
        """
        import program_mutations
        print(program_mutations.check_all(1, sys.argv[1]))
        """;
    assertThat(CPython.said(program, Integer.toString(CHECKED_BY_CPYTHON)))
        .isEqualToIgnoringNewLines("[]");
  }

  @Test
  void no_program_is_too_odd_to_be_loaded_or_refused() throws IOException {
    for (int seed = 1; seed <= LOADED; seed++) {
      byte[] program = HexFormat.of().parseHex(ask("in_hexadecimal", Integer.toString(seed)));
      Files.write(folder.resolve("plugin_runner.py"), program);
      var source = new PluginSource(folder, "plugin_runner:plugin", SCHEMA, "STAGED", "PYTHON311");
      try (var plugin = new PluginRuntime(runtime, source)) {
        Throwable ended = catchThrowable(() -> plugin.outline("k", new NoHost(), LOADING));
        if (ended != null) {
          assertThat(ended)
              .as("seed %d", seed)
              .isInstanceOfAny(PluginFailedException.class, PythonTimeoutException.class);
        }
      }
    }
  }
}
