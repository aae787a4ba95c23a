package io.drydock.dlpx;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drydock.python.PythonRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Interpreters that are made ahead of their need. */
class PluginPythonTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final String SCHEMA =
      """
      {"repositoryDefinition": {"type": "object", "properties": {"name": {"type": "string"}}},
       "sourceConfigDefinition": {"type": "object", "properties": {}},
       "linkedSourceDefinition": {"type": "object", "properties": {}},
       "virtualSourceDefinition": {"type": "object", "properties": {}},
       "snapshotDefinition": {"type": "object", "properties": {}}}
      """;
  private static final String PLUGIN =
      """
      import os, sys
      from dlpx.virtualization.platform import Plugin
      from generated.definitions import RepositoryDefinition
      seen = "%s %s %s" % (os.getcwd(), sys.path[0], getattr(os, "left_behind", "clean"))
      os.left_behind = "dirty"
      plugin = Plugin()

      @plugin.discovery.repository()
      def discover(source_connection):
          return [RepositoryDefinition(name=seen + " " + open("note.txt").read())]
      """;
  private static final String CONNECTION =
      """
      {"source_connection": {
        "environment": {"name": "e", "reference": "UNIX_HOST_ENVIRONMENT-1",
          "host": {"name": "h", "reference": "UNIX_HOST-1", "binaryPath": "/b",
            "scratchPath": "/s"}},
        "user": {"name": "u", "reference": "HOST_USER-1"}}}
      """;

  @TempDir static Path cache;
  @TempDir Path sources;
  private static PythonRuntime runtime;
  private PluginPython python;

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
  static void startPython() {
    runtime = new PythonRuntime(cache);
  }

  @AfterAll
  static void stopPython() {
    runtime.close();
  }

  @BeforeEach
  void writePlugin() throws IOException {
    sources = sources.toRealPath();
    Files.writeString(sources.resolve("runner.py"), PLUGIN);
    Files.writeString(sources.resolve("note.txt"), "first");
    python = new PluginPython(runtime);
  }

  @AfterEach
  void closePython() {
    python.close();
  }

  private String discover() {
    var source = new PluginSource(sources, "runner:plugin", SCHEMA, "STAGED", "PYTHON311");
    try (var plugin = new PluginRuntime(python, source)) {
      return plugin.invoke("k", Operation.REPOSITORY_DISCOVERY, CONNECTION, new NoHost(), LONG);
    }
  }

  private String expected(String note) {
    return "[{\"name\": \"%s %s clean %s\"}]".formatted(sources, sources, note);
  }

  private void awaitSpare() {
    await().atMost(2, MINUTES).until(python::hasSpare);
  }

  @Test
  void a_plugin_that_gets_a_spare_interpreter_works_in_its_own_folder() {
    python.makeSpare();
    awaitSpare();
    assertThat(discover()).isEqualTo(expected("first"));
    assertThat(python.hasSpare()).isFalse();
  }

  @Test
  void a_spare_on_its_way_is_waited_for() {
    python.makeSpare();
    assertThat(discover()).isEqualTo(expected("first"));
    assertThat(python.hasSpare()).isFalse();
  }

  @Test
  void one_shot_processes_keep_no_spare() {
    assertThat(discover()).isEqualTo(expected("first"));
    assertThat(python.hasSpare()).isFalse();
  }

  @Test
  void a_process_that_keeps_a_spare_gets_a_clean_one_for_every_reload() throws IOException {
    python.keepSpare();
    awaitSpare();
    assertThat(discover()).isEqualTo(expected("first"));
    awaitSpare();
    Files.writeString(sources.resolve("note.txt"), "edited");
    assertThat(discover()).isEqualTo(expected("edited"));
    awaitSpare();
  }

  @Test
  void a_json_module_of_the_plugins_own_is_nobody_elses() throws IOException {
    Files.writeString(sources.resolve("json.py"), "raise ImportError('only the plugin may')\n");
    assertThat(discover()).isEqualTo(expected("first"));
    var source = new PluginSource(sources, "runner:plugin", SCHEMA, "STAGED", "PYTHON311");
    try (var plugin = new PluginRuntime(python, source)) {
      assertThat(plugin.check(LONG).operations()).containsExactly("discovery.repository");
    }
  }

  @Test
  void closing_ends_the_spare_and_makes_no_other() {
    python.keepSpare();
    awaitSpare();
    python.close();
    assertThat(python.hasSpare()).isFalse();
    python.makeSpare();
    assertThat(python.hasSpare()).isFalse();
    assertThat(discover()).isEqualTo(expected("first"));
  }
}
