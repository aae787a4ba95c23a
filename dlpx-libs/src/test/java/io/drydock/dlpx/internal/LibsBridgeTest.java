package io.drydock.dlpx.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.dlpx.HostServices;
import io.drydock.dlpx.LibraryException;
import io.drydock.python.PythonRaise;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a library call says reaches the host unchanged, and how it failed is remembered. */
class LibsBridgeTest {
  private static final String ENVIRONMENT = "UNIX_HOST_ENVIRONMENT-1";
  private static final String USER = "HOST_USER-1";
  private static final String NAMES = "[\"A\", \"B\"]";
  private static final String VALUES = "[\"1\", \"2\"]";

  private final LibsBridge bridge = new LibsBridge();
  private final TellingHost host = new TellingHost();

  /** A host that remembers what it heard and answers with the kind of script. */
  private static final class TellingHost implements HostServices {
    final List<Object> heard = new ArrayList<>();
    RuntimeException failure;

    private ScriptReply answer(String kind, Object... said) {
      if (failure != null) {
        throw failure;
      }
      heard.addAll(List.of(said));
      return new ScriptReply(0, kind, "");
    }

    @Override
    public ScriptReply runBash(
        String environment,
        String user,
        String command,
        Map<String, String> variables,
        boolean login) {
      return answer("bash", environment, user, command, variables, login);
    }

    @Override
    public ScriptReply runExpect(
        String environment, String user, String command, Map<String, String> variables) {
      return answer("expect", environment, user, command, variables);
    }

    @Override
    public ScriptReply runPowershell(
        String environment, String user, String command, Map<String, String> variables) {
      return answer("powershell", environment, user, command, variables);
    }

    @Override
    public void runSync(String environment, String user, SyncRequest request) {
      answer("sync", environment, user, request);
    }

    @Override
    public CredentialsReply retrieveCredentials(String supplier) {
      answer("credentials", supplier);
      return new CredentialsReply("joe", "secret", null, null);
    }

    @Override
    public void log(int level, String logger, String message) {
      answer("log", level, logger, message);
    }
  }

  @BeforeEach
  void serve() {
    bridge.serve(host);
  }

  private HostServices.ScriptReply runBash() {
    return bridge.runBash(ENVIRONMENT, USER, "true", "[]", "[]", false);
  }

  private void failWith(RuntimeException failure) {
    host.failure = failure;
    assertThatThrownBy(this::runBash).isSameAs(failure);
  }

  @Test
  void a_bash_script_reaches_the_host_with_its_variables_in_order() {
    assertThat(bridge.runBash(ENVIRONMENT, USER, "echo", NAMES, VALUES, true).stdout())
        .isEqualTo("bash");
    assertThat(host.heard)
        .containsExactly(ENVIRONMENT, USER, "echo", Map.of("A", "1", "B", "2"), true);
    assertThat(host.heard.get(3)).hasToString("{A=1, B=2}");
  }

  @Test
  void an_expect_script_reaches_the_host() {
    assertThat(bridge.runExpect(ENVIRONMENT, USER, "spawn", NAMES, VALUES).stdout())
        .isEqualTo("expect");
    assertThat(host.heard).containsExactly(ENVIRONMENT, USER, "spawn", Map.of("A", "1", "B", "2"));
  }

  @Test
  void a_powershell_script_reaches_the_host() {
    assertThat(bridge.runPowershell(ENVIRONMENT, USER, "ls", NAMES, VALUES).stdout())
        .isEqualTo("powershell");
    assertThat(host.heard).containsExactly(ENVIRONMENT, USER, "ls", Map.of("A", "1", "B", "2"));
  }

  @Test
  void a_sync_reaches_the_host_with_its_lists() {
    bridge.runSync(ENVIRONMENT, USER, "/data", "postgres", "[\"*.log\"]", "[\"link\"]");
    var request =
        new HostServices.SyncRequest("/data", "postgres", List.of("*.log"), List.of("link"));
    assertThat(host.heard).containsExactly(ENVIRONMENT, USER, request);
  }

  @Test
  void credentials_come_back_from_the_host() {
    assertThat(bridge.retrieveCredentials("{}").password()).isEqualTo("secret");
    assertThat(host.heard).containsExactly("{}");
  }

  @Test
  void a_record_reaches_the_host_as_it_is() {
    bridge.log(10, "mine", "text");
    assertThat(host.heard).containsExactly(10, "mine", "text");
  }

  @Test
  void printed_lines_are_records_and_those_on_stderr_are_warnings() {
    bridge.printed("stdout", "fine");
    bridge.printed("stderr", "hm");
    assertThat(host.heard).containsExactly(20, "stdout", "fine", 30, "stderr", "hm");
  }

  @Test
  void between_operations_calls_are_refused_and_records_go_nowhere() {
    bridge.rest();
    bridge.log(40, "mine", "late");
    assertThatThrownBy(this::runBash)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("No operation of the plugin is running");
    assertThat(host.heard).isEmpty();
  }

  @Test
  void a_failure_that_no_plugin_may_handle_is_fatal_until_the_next_operation() {
    assertThat(bridge.fatal()).isNull();
    var failure = new IllegalStateException("disk");
    failWith(failure);
    assertThat(bridge.fatal()).isSameAs(failure);
    bridge.serve(host);
    assertThat(bridge.fatal()).isNull();
  }

  @Test
  void what_the_plugin_could_act_on_is_not_fatal_and_the_hosts_failure_is_found_behind_it() {
    var behind = new IllegalStateException("the host's");
    failWith(new LibraryException("id", "host gone", behind));
    assertThat(bridge.fatal()).isNull();
    assertThat(bridge.behind("host gone")).isSameAs(behind);
    assertThat(bridge.behind("another")).isNull();
    bridge.serve(host);
    assertThat(bridge.behind("host gone")).isNull();
  }

  @Test
  void a_library_error_has_an_id_and_a_message_in_python() {
    var failure = new LibraryException("id", "host gone", new IllegalStateException());
    assertThat(LibsBridge.translate(failure))
        .isEqualTo(
            new PythonRaise(
                "dlpx.virtualization.libs.exceptions", "LibraryError", List.of("id", "host gone")));
  }

  @Test
  void any_other_failure_is_an_exit_in_python() {
    assertThat(LibsBridge.translate(new IllegalStateException("disk")))
        .isEqualTo(new PythonRaise("builtins", "SystemExit", List.of("disk")));
    assertThat(LibsBridge.translate(new IllegalStateException()).arguments())
        .containsExactly("null");
  }
}
