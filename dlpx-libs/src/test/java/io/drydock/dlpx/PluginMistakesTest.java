package io.drydock.dlpx;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.python.PythonRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a plugin does to the process, to Python, and to us is told as its own doing. */
class PluginMistakesTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final String CONNECTION =
      """
      {"environment": {"name": "e", "reference": "UNIX_HOST_ENVIRONMENT-1",
        "host": {"name": "h", "reference": "UNIX_HOST-1", "binaryPath": "/b", "scratchPath": "/s"}},
       "user": {"name": "u", "reference": "HOST_USER-1"}}
      """;
  private static final String SCHEMA =
      """
      {"repositoryDefinition": {"type": "object", "properties": {"name": {"type": "string"}}},
       "sourceConfigDefinition": {"type": "object", "properties": {}},
       "linkedSourceDefinition": {"type": "object", "properties": {}},
       "virtualSourceDefinition": {"type": "object", "properties": {}},
       "snapshotDefinition": {"type": "object", "properties": {}}}
      """;

  /** Each name of a repository is code to run; line 17 runs it. */
  private static final String PLUGIN =
      """
      import builtins, copy, json, os, signal, sys, threading, time
      from dlpx.virtualization import libs
      from dlpx.virtualization.common import RemoteConnection
      from dlpx.virtualization.platform import Plugin
      from generated.definitions import RepositoryDefinition

      plugin = Plugin()
      deep = []
      for _ in range(20000):
          deep = [deep]
      def depth(n):
          return n if n == 0 else depth(n - 1)
      def endless(n):
          return endless(n + 1)
      @plugin.discovery.source_config()
      def find(source_connection, repository):
          exec(compile(repository.name, "<code>", "exec"))
          return []
      """;

  @TempDir static Path cache;
  @TempDir static Path sources;
  private static PythonRuntime python;
  private static PluginPython plugins;
  private static PluginRuntime runtime;

  private static final HostServices HOST =
      new HostServices() {
        @Override
        public ScriptReply runBash(
            String environment,
            String user,
            String command,
            Map<String, String> variables,
            boolean login) {
          return new ScriptReply(0, "said", "");
        }

        @Override
        public void log(int level, String logger, String message) {}
      };

  @BeforeAll
  static void startPython() throws IOException {
    Files.writeString(sources.resolve("runner.py"), PLUGIN);
    python = new PythonRuntime(cache);
    plugins = new PluginPython(python);
    runtime =
        new PluginRuntime(
            plugins, new PluginSource(sources, "runner:plugin", SCHEMA, "STAGED", "PYTHON311"));
  }

  @AfterAll
  static void stopPython() {
    runtime.close();
    plugins.close();
    python.close();
  }

  private static String run(String code, Duration deadline) {
    String arguments =
        "{\"source_connection\": %s, \"repository\": {\"name\": %s}}"
            .formatted(
                CONNECTION,
                tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(code));
    return runtime.invoke("k", Operation.SOURCE_CONFIG_DISCOVERY, arguments, HOST, deadline);
  }

  private static PluginFailedException failureOf(String code) {
    try {
      run(code, LONG);
      throw new AssertionError("no failure: " + code);
    } catch (PluginFailedException failed) {
      return failed;
    }
  }

  @AfterEach
  void the_next_call_finds_everything_as_it_should_be() {
    String all =
        "assert open and print and json.dumps({}) == '{}'\n"
            + "print('here', file=sys.stdout)\n"
            + "assert libs.run_bash(source_connection, 'true').stdout == 'said'";
    assertThat(run(all, LONG)).isEqualTo("[]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "os._exit(3)",
        "try:\n  os._exit(3)\nexcept BaseException:\n  pass",
        "os.abort()",
        "os.kill(os.getpid(), 9)",
        "os.kill(0, 15)",
        "signal.raise_signal(15)",
        "sys.exit(3)",
        "exit()",
        "quit(1)",
        "t = threading.Thread(target=os._exit, args=(4,))\nt.start()\nt.join()\ntime.sleep(60)",
      })
  void whoever_ends_the_process_is_told_that_it_is_not_its_own(String code) {
    PluginFailedException failed = failureOf(code);
    assertThat(failed.description().type()).isEqualTo("SystemExit");
    if (!code.contains("Thread")) {
      assertThat(failed.description().frames())
          .anySatisfy(frame -> assertThat(frame.toString()).endsWith("runner.py:17"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "os.system('id')",
        "os.popen('id')",
        "os.fork()",
        "os.execv('/bin/true', ['true'])",
        "import subprocess\nsubprocess.check_output(['id'])",
        "import subprocess\nsubprocess.Popen('id', shell=True)",
      })
  void processes_are_refused_with_a_sentence_and_the_plugins_line(String code) {
    PluginFailedException failed = failureOf(code);
    assertThat(failed.description().type()).isEqualTo("PermissionError");
    assertThat(failed.getMessage()).contains("a plugin starts no processes here");
    assertThat(failed.description().frames())
        .anySatisfy(frame -> assertThat(frame.toString()).endsWith("runner.py:17"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "builtins.open = None",
        "builtins.print = None",
        "for name in ('isinstance', 'len', 'getattr', 'str', 'dict', 'type', 'list', 'Exception',\n"
            + "    'hasattr', 'tuple', 'repr', 'super', 'sorted'):\n"
            + "  setattr(builtins, name, None)\n"
            + "source_connection.environment.reference",
        "del builtins.isinstance, builtins.len, builtins.str",
        "json.dumps = json.loads = None",
        "sys.modules.clear()",
        "sys.stdout = sys.stderr = None",
        "sys.stdout.close()",
        "sys.stdout.close()\nsys.stderr.close()",
        "builtins.__import__ = None",
        "sys.meta_path.clear()\nsys.path.clear()",
        "os.getcwd = os.path.abspath = None",
        "builtins.len = None\nlibs.run_bash(source_connection, 'true')",
        "builtins.isinstance = None\nbuiltins.str = None\nsys.modules.clear()\n"
            + "libs.run_bash(source_connection, 'true', variables={'a': 'b'})",
      })
  void what_a_plugin_patches_does_not_reach_us_nor_the_next_call(String code) {
    assertThat(run(code, LONG)).isEqualTo("[]");
  }

  @Test
  void a_plugin_that_fails_with_patched_builtins_is_told_its_own_failure() {
    assertThat(
            failureOf(
                "builtins.str = builtins.isinstance = builtins.type = None\nraise OSError('x')"))
        .hasMessage("x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "endless(0)",
        "repr(deep)",
        "copy.deepcopy(deep)",
        "json.loads('[' * 100000)",
        "sys.setrecursionlimit(10**9)\nendless(0)",
      })
  void too_deep_a_recursion_is_an_exception_of_the_plugins(String code) {
    assertThat(failureOf(code).description().type()).isEqualTo("RecursionError");
  }

  @Test
  void a_recursion_may_be_as_deep_as_in_cpython_also_in_a_thread() {
    String code =
        "depth(980)\n"
            + "found = []\n"
            + "t = threading.Thread(target=lambda found=found: found.append(depth(980)))\n"
            + "t.start()\n"
            + "t.join()\n"
            + "assert found == [0]";
    assertThat(run(code, LONG)).isEqualTo("[]");
  }
}
