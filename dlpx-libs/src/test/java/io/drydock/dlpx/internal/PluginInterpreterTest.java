package io.drydock.dlpx.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.drydock.dlpx.CodeCheck;
import io.drydock.dlpx.HostServices;
import io.drydock.dlpx.LibraryException;
import io.drydock.dlpx.Operation;
import io.drydock.dlpx.PluginFailedException;
import io.drydock.dlpx.PluginFailedException.Kind;
import io.drydock.dlpx.PluginOutline;
import io.drydock.dlpx.PluginSource;
import io.drydock.python.Interpreter;
import io.drydock.python.InterpreterBrokenException;
import io.drydock.python.PythonException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the answers and exceptions of an interpreter come to; PluginRuntimeTest has real ones. */
class PluginInterpreterTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final String PLATFORM = "dlpx.virtualization.platform.exceptions.";
  private static final String LIBRARY_ERROR = "dlpx.virtualization.libs.exceptions.LibraryError";
  private static final String EXIT = "builtins.SystemExit";
  private static final String OUTLINE = "{\"operations\": {}, \"migrations\": {}}";
  private static final int FOUR_MIB = 4 * 1024 * 1024;
  private static final int LARGEST_EXCEPTION = 128 * 1024;

  private final ScriptedPython python = new ScriptedPython();
  private final LibsBridge bridge = new LibsBridge();
  private final PluginInterpreter plugin =
      new PluginInterpreter(python, bridge, source("PYTHON38"));
  private RuntimeException hostFailure;

  /** An interpreter whose answers are known beforehand. */
  private final class ScriptedPython implements Interpreter {
    final List<String> calls = new ArrayList<>();
    String result = "null";
    RuntimeException raised;
    RuntimeException raisedByLoad;
    boolean asksTheHost;
    boolean closed;

    @Override
    public String call(String module, String function, List<String> arguments, Duration deadline) {
      calls.add("%s.%s%s %s".formatted(module, function, arguments, deadline.toMinutes()));
      boolean loads = function.equals("load");
      RuntimeException failure = loads ? raisedByLoad : raised;
      if (asksTheHost && !loads) {
        assertThat(catchThrowable(() -> bridge.retrieveCredentials("{}"))).isSameAs(hostFailure);
      }
      if (failure != null) {
        throw failure;
      }
      return loads ? OUTLINE : result;
    }

    @Override
    public void enter(Path sourceFolder, Path around, Duration deadline) {
      calls.add("enter[%s] %s".formatted(sourceFolder, deadline.toMinutes()));
      if (raised != null) {
        throw raised;
      }
    }

    @Override
    public boolean isUsable() {
      return !closed;
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private final HostServices host =
      new HostServices() {
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
        public CredentialsReply retrieveCredentials(String supplier) {
          throw hostFailure;
        }

        @Override
        public void log(int level, String logger, String message) {}
      };

  private static PluginSource source(String language) {
    return new PluginSource(Path.of("src"), "runner:plugin", "{}", "DIRECT", language);
  }

  private static PythonException raised(
      String message, Map<String, Object> attributes, String... lineage) {
    String type = lineage[0].substring(lineage[0].lastIndexOf('.') + 1);
    return new PythonException(
        new PythonException.Description(
            type, List.of(lineage), message, List.of(), attributes, List.of(), null, ""));
  }

  private String invoke(String arguments) {
    return plugin.invoke(Operation.LINKED_STATUS, arguments, host, LONG);
  }

  private PluginFailedException failure() {
    Throwable thrown = catchThrowable(() -> invoke("{}"));
    assertThat(thrown).isInstanceOf(PluginFailedException.class);
    return (PluginFailedException) thrown;
  }

  private void raiseWhenTheHostFails(RuntimeException failure, @Nullable PythonException inPython) {
    hostFailure = failure;
    python.asksTheHost = true;
    python.raised = inPython;
  }

  @Test
  void an_interpreter_that_was_made_ahead_enters_the_plugins_folder() {
    PluginInterpreter.of(new SpareInterpreter(python, bridge), source("PYTHON38"));
    assertThat(python.calls)
        .containsExactly("enter[%s] 1".formatted(Path.of("src").toAbsolutePath()));
  }

  @Test
  void an_interpreter_that_cannot_enter_the_plugins_folder_is_ended() {
    python.raised = raised("No such file", Map.of(), "builtins.FileNotFoundError");
    assertThatThrownBy(
            () -> PluginInterpreter.of(new SpareInterpreter(python, bridge), source("PYTHON38")))
        .isInstanceOf(InterpreterBrokenException.class)
        .hasMessageContaining("src")
        .hasMessageContaining("No such file");
    assertThat(python.closed).isTrue();
  }

  @Test
  void the_plugin_is_loaded_once_with_what_its_source_says() {
    assertThat(plugin.outline(host, LONG)).isEqualTo(new PluginOutline(Map.of(), Map.of()));
    plugin.outline(host, LONG);
    assertThat(python.calls)
        .containsExactly("_drydock.dispatch.load[runner:plugin, {}, DIRECT, PYTHON38] 5");
  }

  @Test
  void an_operation_is_called_after_loading_and_its_answer_is_handed_on() {
    python.result = "7";
    assertThat(invoke("{\"a\": 1}")).isEqualTo("7");
    assertThat(python.calls).hasSize(2);
    assertThat(python.calls.getLast())
        .isEqualTo("_drydock.dispatch.invoke[linked.status, {\"a\": 1}] 5");
  }

  @Test
  void each_argument_of_an_operation_is_a_text_of_its_own() {
    invoke("{\"a\": {\"b\": 1}, \"c\": null}");
    assertThat(python.calls.getLast())
        .isEqualTo("_drydock.dispatch.invoke_split[linked.status, a c, {\"b\": 1}, null] 5");
  }

  @Test
  void what_a_migration_gets_is_one_text() {
    plugin.invoke(Operation.UPGRADE_REPOSITORY, "{\"object\": {}}", host, LONG);
    assertThat(python.calls.getLast())
        .isEqualTo("_drydock.dispatch.invoke[upgrade.repository, {\"object\": {}}] 5");
  }

  @Test
  void a_plugin_that_cannot_be_loaded_leaves_an_interpreter_of_no_use() {
    python.raisedByLoad = raised("no module", Map.of(), "builtins.ImportError");
    assertThat(failure().kind()).isEqualTo(Kind.NOT_LOADABLE);
    assertThat(plugin.isUsable()).isFalse();
  }

  @Test
  void an_operation_that_fails_leaves_the_interpreter_in_use() {
    python.raised = raised("no", Map.of(), "builtins.KeyError");
    assertThat(failure().kind()).isEqualTo(Kind.RAISED);
    assertThat(plugin.isUsable()).isTrue();
  }

  @Test
  void kinds_follow_the_class_of_the_exception_or_a_base_of_it() {
    python.raised = raised("no", Map.of("action", "do"), "runner.Own", PLATFORM + "UserError");
    assertThat(failure().kind()).isEqualTo(Kind.USER_ERROR);
    assertThat(failure()).hasMessage("no").hasCause(python.raised);
    assertThat(failure().attribute("action")).isEqualTo("do");
    python.raised = raised("no", Map.of(), PLATFORM + "OperationNotDefinedError");
    assertThat(failure().kind()).isEqualTo(Kind.NOT_DEFINED);
    python.raised = raised("no", Map.of(), PLATFORM + "IncorrectReturnTypeError");
    assertThat(failure().kind()).isEqualTo(Kind.WRONG_RESULT);
  }

  @Test
  void a_host_that_ended_the_operation_says_why() {
    raiseWhenTheHostFails(new IllegalStateException("disk"), raised("disk", Map.of(), EXIT));
    assertThatThrownBy(() -> invoke("{}")).isSameAs(hostFailure);
  }

  @Test
  void a_plugin_that_goes_on_after_the_host_ended_the_operation_has_no_result() {
    raiseWhenTheHostFails(new IllegalStateException("disk"), null);
    assertThatThrownBy(() -> invoke("{}")).isSameAs(hostFailure);
  }

  @Test
  void an_exit_of_the_plugins_own_is_the_plugins() {
    python.raised = raised("1", Map.of(), EXIT);
    assertThat(failure().kind()).isEqualTo(Kind.RAISED);
  }

  @Test
  void what_a_plugin_raises_after_the_host_ended_the_operation_is_the_plugins() {
    raiseWhenTheHostFails(
        new IllegalStateException("disk"), raised("no", Map.of(), "builtins.KeyError"));
    assertThat(failure()).hasMessage("no");
  }

  @Test
  void a_library_error_that_the_plugin_lets_pass_is_the_hosts_own_failure() {
    var behind = new IllegalStateException("the host's");
    raiseWhenTheHostFails(
        new LibraryException("id", "gone", behind),
        raised("gone", Map.of("message", "gone"), LIBRARY_ERROR));
    assertThatThrownBy(() -> invoke("{}")).isSameAs(behind);
  }

  @Test
  void another_exception_with_the_words_of_a_library_error_is_the_plugins() {
    raiseWhenTheHostFails(
        new LibraryException("id", "gone", new IllegalStateException()),
        raised("gone", Map.of("message", "gone"), "builtins.ValueError"));
    assertThat(failure()).hasMessage("gone");
  }

  @Test
  void a_library_error_that_the_plugin_made_itself_is_the_plugins() {
    python.raised = raised("mine", Map.of("message", "mine"), LIBRARY_ERROR);
    assertThat(failure().kind()).isEqualTo(Kind.RAISED);
  }

  @Test
  void after_an_operation_threads_that_it_left_reach_nobody() {
    hostFailure = new IllegalStateException("reached");
    python.raised = raised("no", Map.of(), "builtins.KeyError");
    failure();
    assertThatThrownBy(() -> bridge.retrieveCredentials("{}"))
        .hasMessage("No operation of the plugin is running");
  }

  @Test
  void arguments_may_be_4_mib_of_utf_8_and_not_a_byte_more() {
    assertThat(invoke("é".repeat(FOUR_MIB / 2))).isEqualTo("null");
    assertThatThrownBy(() -> invoke("é".repeat(FOUR_MIB / 2) + "x"))
        .hasMessage("linked.status receives more than the limit of 4 MiB");
  }

  @Test
  void a_result_may_be_4_mib_of_utf_8_and_not_a_byte_more() {
    python.result = "é".repeat(FOUR_MIB / 2);
    assertThat(invoke("{}")).isEqualTo(python.result);
    python.result += "x";
    assertThat(failure()).hasMessage("linked.status returns more than the limit of 4 MiB");
    assertThat(failure().kind()).isEqualTo(Kind.TOO_LARGE);
  }

  @Test
  void an_exception_may_carry_128_kib_and_not_a_byte_more() {
    python.raised =
        raised("m", Map.of("output", "o".repeat(LARGEST_EXCEPTION - 2), "n", 1), "a.Own");
    assertThat(failure()).hasMessage("m");
    python.raised =
        raised("mm", Map.of("output", "o".repeat(LARGEST_EXCEPTION - 2), "n", 1), "a.Own");
    assertThat(failure().kind()).isEqualTo(Kind.TOO_LARGE);
    assertThat(failure())
        .hasMessage("the plugin raises a Own of more than the limit of 128 KiB, which begins: mm");
  }

  @Test
  void an_attribute_that_is_none_takes_no_room() {
    python.raised =
        raised("m".repeat(LARGEST_EXCEPTION), Collections.singletonMap("cause", null), "a.Own");
    assertThat(failure()).hasMessage("m".repeat(LARGEST_EXCEPTION));
  }

  @Test
  void of_a_long_message_200_characters_are_shown() {
    python.raised = raised("m".repeat(LARGEST_EXCEPTION + 1), Map.of(), "a.Own");
    assertThat(failure().getMessage()).endsWith("begins: " + "m".repeat(200));
  }

  @Test
  void the_code_is_read_without_loading_it() {
    python.result =
        """
        {"findings": [{"severity": "ERROR", "message": "m", "file": null, "line": 1, "column": 2,
          "pointer": "/id", "inConfig": true}], "operations": ["linked.status"]}
        """;
    var remark = new CodeCheck.Remark("ERROR", "m", null, 1, 2, "/id", true, false);
    assertThat(plugin.check(LONG))
        .isEqualTo(new CodeCheck(List.of(remark), Set.of("linked.status")));
    assertThat(python.calls)
        .containsExactly("_drydock.check.plugin.check[src, runner:plugin, {}, DIRECT, PYTHON38] 5");
  }

  @Test
  void the_generated_package_is_written_as_files_without_loading_the_plugin() {
    python.result = "{\"util.py\": \"b\", \"__init__.py\": \"a\"}";
    assertThat(plugin.generatedFiles(LONG))
        .containsExactly(Map.entry("__init__.py", "a"), Map.entry("util.py", "b"));
    assertThat(python.calls).containsExactly("_drydock.generated_files.write[{}] 5");
  }

  @Test
  void any_function_can_be_called_and_closing_closes() {
    python.result = "x";
    assertThat(plugin.call("m", "f", List.of("a"), LONG)).isEqualTo("x");
    assertThat(python.calls).containsExactly("m.f[a] 5");
    plugin.close();
    assertThat(python.closed).isTrue();
  }
}
