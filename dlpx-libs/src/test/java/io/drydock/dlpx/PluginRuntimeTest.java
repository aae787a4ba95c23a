package io.drydock.dlpx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.dlpx.PluginFailedException.Kind;
import io.drydock.python.PythonRuntime;
import io.drydock.python.PythonTimeoutException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java side of a plugin: contract §2, and libs as §3 and §6 want it. */
class PluginRuntimeTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final String CONNECTION =
      """
      {"environment": {"name": "e", "reference": "UNIX_HOST_ENVIRONMENT-1",
        "host": {"name": "h", "reference": "UNIX_HOST-1", "binaryPath": "/b", "scratchPath": "/s"}},
       "user": {"name": "u", "reference": "HOST_USER-1"}}
      """;
  private static final String DISCOVERY = "{\"source_connection\": " + CONNECTION + "}";
  private static final String SCHEMA =
      """
      {"repositoryDefinition": {"type": "object", "required": ["name"],
         "properties": {"name": {"type": "string"}}},
       "sourceConfigDefinition": {"type": "object", "properties": {}},
       "linkedSourceDefinition": {"type": "object", "properties": {}},
       "virtualSourceDefinition": {"type": "object", "properties": {}},
       "snapshotDefinition": {"type": "object", "properties": {}}}
      """;
  private static final String HEADER =
      """
      import logging
      from dlpx.virtualization import libs
      from dlpx.virtualization.libs import exceptions
      from dlpx.virtualization.platform import Plugin
      from dlpx.virtualization.platform.exceptions import UserError
      from generated.definitions import RepositoryDefinition

      logging.getLogger().addHandler(libs.PlatformHandler())
      logging.getLogger().setLevel(logging.DEBUG)
      plugin = Plugin()
      count = 0

      """;

  @TempDir static Path cache;
  @TempDir Path sources;
  private static PythonRuntime python;
  private final RecordingHost host = new RecordingHost();
  private PluginRuntime runtime;

  /** A host that answers every script with its own text, and remembers what it was asked. */
  private static final class RecordingHost implements HostServices {
    final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    RuntimeException failure;

    @Override
    public ScriptReply runBash(
        String environmentReference,
        String userReference,
        String command,
        Map<String, String> variables,
        boolean loginShell) {
      heard.add(
          "%s %s %s %s".formatted(environmentReference, userReference, variables, loginShell));
      if (failure != null) {
        throw failure;
      }
      return new ScriptReply(3, command, "err");
    }

    @Override
    public void log(int level, String logger, String message) {
      heard.add("%d %s %s".formatted(level, logger, message));
    }
  }

  @BeforeAll
  static void startPython() {
    python = new PythonRuntime(cache);
  }

  @AfterAll
  static void stopPython() {
    python.close();
  }

  @AfterEach
  void closePlugin() {
    runtime.close();
  }

  private void plugin(String body) throws IOException {
    Files.writeString(sources.resolve("runner.py"), HEADER + body);
    runtime =
        new PluginRuntime(
            python, new PluginSource(sources, "runner:plugin", SCHEMA, "STAGED", "PYTHON311"));
  }

  /** A plugin whose repository discovery is this body. */
  private void discovering(String body) throws IOException {
    plugin("@plugin.discovery.repository()\ndef discover(source_connection):\n" + body.indent(4));
  }

  private String discover(String key) {
    return runtime.invoke(key, Operation.REPOSITORY_DISCOVERY, DISCOVERY, host, LONG);
  }

  private PluginFailedException failure() {
    return catchThrowableOfType(PluginFailedException.class, () -> discover("k"));
  }

  @Test
  void the_outline_names_operations_with_their_place() throws IOException {
    discovering("return []");
    PluginOutline outline = runtime.outline("k", host, LONG);
    assertThat(outline.defines(Operation.REPOSITORY_DISCOVERY)).isTrue();
    assertThat(outline.defines(Operation.LINKED_STATUS)).isFalse();
    var operation = outline.operations().get("discovery.repository");
    assertThat(operation.function()).isEqualTo("discover");
    assertThat(operation.file()).isEqualTo(sources + "/runner.py");
    assertThat(operation.arguments()).containsExactly("source_connection");
  }

  @Test
  void the_code_is_read_and_the_definitions_are_written_without_running_the_plugin()
      throws IOException {
    plugin("@plugin.linked.status()\ndef status(a): pass\nraise Exception('has run')\n");
    assertThat(runtime.check(LONG).operations()).containsExactly("linked.status");
    assertThat(runtime.generatedFiles(LONG))
        .containsKeys("__init__.py", "util.py", "definitions/base_model_.py")
        .hasEntrySatisfying(
            "definitions/repository_definition.py",
            text -> assertThat(text).contains("class RepositoryDefinition(Model):"));
  }

  @Test
  void an_operation_answers_with_json_by_schema_names() throws IOException {
    discovering("return [RepositoryDefinition(name='größe')]");
    assertThat(discover("k")).isEqualTo("[{\"name\": \"größe\"}]");
  }

  @Test
  void run_bash_reaches_the_host_with_references_script_and_variables() throws IOException {
    discovering(
        """
        reply = libs.run_bash(source_connection, 'echo $A', {'A': "1 'x'"}, use_login_shell=True)
        return [RepositoryDefinition(name='%d %s %s' % (reply.exit_code, reply.stdout, reply.stderr))]
        """);
    assertThat(discover("k")).isEqualTo("[{\"name\": \"3 echo $A err\"}]");
    assertThat(host.heard).contains("UNIX_HOST_ENVIRONMENT-1 HOST_USER-1 {A=1 'x'} true");
  }

  @Test
  void with_check_a_script_that_fails_is_a_plugin_script_error() throws IOException {
    discovering("libs.run_bash(source_connection, 'false', check=True)");
    PluginFailedException e = failure();
    assertThat(e.kind()).isEqualTo(Kind.RAISED);
    assertThat(e.description().type()).isEqualTo("PluginScriptError");
  }

  @Test
  void what_the_plugin_logs_and_prints_is_heard_from_its_import_on() throws IOException {
    plugin(
        """
        logging.getLogger('mine').warning('while importing')

        @plugin.discovery.repository()
        def discover(source_connection):
            logging.getLogger('mine').debug('while running')
            print('printed')
            return []
        """);
    discover("k");
    assertThat(host.heard)
        .containsSubsequence(
            "30 mine while importing", "10 mine while running", "20 stdout printed");
  }

  @Test
  void a_user_error_keeps_message_action_and_output() throws IOException {
    discovering("raise UserError('No space.', 'Make some.', 'df: 100%')");
    PluginFailedException e = failure();
    assertThat(e.kind()).isEqualTo(Kind.USER_ERROR);
    assertThat(e).hasMessage("No space.");
    assertThat(e.attribute("action")).isEqualTo("Make some.");
    assertThat(e.attribute("output")).isEqualTo("df: 100%");
  }

  @Test
  void any_other_exception_names_its_line() throws IOException {
    discovering("return {}['key']");
    PluginFailedException e = failure();
    assertThat(e.kind()).isEqualTo(Kind.RAISED);
    assertThat(e.description().type()).isEqualTo("KeyError");
    assertThat(e.origin().file()).isEqualTo(sources + "/runner.py");
    assertThat(e.origin().line()).isEqualTo(15);
  }

  @Test
  void an_actionable_failure_of_the_host_is_a_library_error_that_the_plugin_can_catch()
      throws IOException {
    host.failure =
        new LibraryException("drydock.x", "host gone", new IllegalStateException("host"));
    discovering(
        """
        try:
            libs.run_bash(source_connection, 'true')
        except exceptions.LibraryError as error:
            return [RepositoryDefinition(name=error.id + ': ' + error.message)]
        """);
    assertThat(discover("k")).isEqualTo("[{\"name\": \"drydock.x: host gone\"}]");
  }

  @Test
  void uncaught_it_is_the_hosts_own_failure() throws IOException {
    host.failure = new LibraryException("x", "host gone", new IllegalStateException("the host's"));
    discovering("libs.run_bash(source_connection, 'true')");
    assertThatThrownBy(() -> discover("k"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the host's");
  }

  @Test
  void any_other_failure_of_the_host_ends_the_operation_through_system_exit() throws IOException {
    host.failure = new IllegalStateException("fatal");
    discovering(
        """
        try:
            libs.run_bash(source_connection, 'true')
        except Exception:
            pass
        return []
        """);
    assertThatThrownBy(() -> discover("k"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("fatal");
    // The interpreter is none the worse for it.
    host.failure = null;
    assertThat(discover("k")).isEqualTo("[]");
  }

  @Test
  void a_required_operation_that_is_missing_fails_when_it_is_called() throws IOException {
    plugin("");
    assertThat(runtime.outline("k", host, LONG).operations()).isEmpty();
    assertThat(failure().kind()).isEqualTo(Kind.NOT_DEFINED);
  }

  @Test
  void a_result_of_the_wrong_type_is_told_apart() throws IOException {
    discovering("return 7");
    assertThat(failure().kind()).isEqualTo(Kind.WRONG_RESULT);
  }

  @Test
  void code_that_does_not_parse_is_not_loadable_and_may_be_mended() throws IOException {
    plugin("def broken(:\n");
    PluginFailedException e = failure();
    assertThat(e.kind()).isEqualTo(Kind.NOT_LOADABLE);
    assertThat(e.origin().line()).isEqualTo(13);
    Files.writeString(
        sources.resolve("runner.py"),
        HEADER + "@plugin.discovery.repository()\ndef d(source_connection): return []\n");
    assertThat(discover("k")).isEqualTo("[]");
  }

  @Test
  void more_than_4_mib_is_refused_both_ways_and_the_limit_is_named() throws IOException {
    discovering("return [RepositoryDefinition(name='x' * (5 << 20))]");
    assertThat(failure()).hasMessageContaining("returns more than the limit of 4 MiB");
    String large = DISCOVERY.replace("\"h\"", "\"" + "h".repeat(5 << 20) + "\"");
    assertThatThrownBy(() -> runtime.invoke("k", Operation.REPOSITORY_DISCOVERY, large, host, LONG))
        .hasMessageContaining("receives more than the limit of 4 MiB");
  }

  @Test
  void state_that_one_environment_left_is_not_seen_by_another() throws IOException {
    discovering(
        """
        global count
        count += 1
        return [RepositoryDefinition(name=str(count))]
        """);
    assertThat(discover("UNIX_HOST_ENVIRONMENT-1")).contains("\"1\"");
    assertThat(discover("UNIX_HOST_ENVIRONMENT-2")).contains("\"1\"");
    assertThat(runtime.isWarm("UNIX_HOST_ENVIRONMENT-1")).isTrue();
    assertThat(runtime.isWarm("UNIX_HOST_ENVIRONMENT-3")).isFalse();
  }

  @Test
  void an_operation_that_never_ends_is_stopped_at_its_deadline() throws IOException {
    discovering("while True: pass");
    runtime.outline("k", host, LONG);
    assertThatThrownBy(
            () ->
                runtime.invoke(
                    "k", Operation.REPOSITORY_DISCOVERY, DISCOVERY, host, Duration.ofMillis(300)))
        .isInstanceOf(PythonTimeoutException.class);
  }

  @Test
  void closing_ends_the_interpreters() throws IOException {
    discovering("return []");
    discover("k");
    runtime.close();
    assertThat(runtime.isWarm("k")).isFalse();
  }
}
