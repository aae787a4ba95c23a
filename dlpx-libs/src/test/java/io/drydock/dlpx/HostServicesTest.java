package io.drydock.dlpx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.dlpx.HostServices.CredentialsReply;
import io.drydock.dlpx.HostServices.SyncRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a host that implements only the least of the services says, and what its replies print. */
class HostServicesTest {
  private final HostServices least =
      new HostServices() {
        @Override
        public ScriptReply runBash(
            String environment,
            String user,
            String command,
            Map<String, String> variables,
            boolean login) {
          return new ScriptReply(0, "", "");
        }

        @Override
        public void log(int level, String logger, String message) {}
      };

  @Test
  void what_a_host_cannot_do_it_refuses_in_so_many_words() {
    assertThatThrownBy(() -> least.runExpect("e", "u", "c", Map.of()))
        .hasMessage("this host runs no expect scripts");
    assertThatThrownBy(() -> least.runPowershell("e", "u", "c", Map.of()))
        .hasMessage("this host runs no PowerShell scripts");
    var request = new SyncRequest("/data", null, List.of(), List.of());
    assertThatThrownBy(() -> least.runSync("e", "u", request))
        .hasMessage("this host copies no folders");
    assertThatThrownBy(() -> least.retrieveCredentials("{}"))
        .hasMessage("this host hands over no credentials");
  }

  @Test
  void credentials_print_their_kind_and_nothing_else() {
    assertThat(new CredentialsReply("joe", "hunter2", null, null))
        .hasToString("CredentialsReply[password]");
    assertThat(new CredentialsReply("joe", null, "-----BEGIN", "ssh-rsa"))
        .hasToString("CredentialsReply[key pair]");
  }

  @Test
  void an_operation_prints_as_the_plugin_writes_it() {
    assertThat(Operation.LINKED_PRE_SNAPSHOT).hasToString("linked.pre_snapshot");
  }

  @Test
  void a_failure_without_a_python_exception_has_no_description_place_or_attributes() {
    var failure = new PluginFailedException(PluginFailedException.Kind.TOO_LARGE, "too large");
    assertThat(failure.kind()).isEqualTo(PluginFailedException.Kind.TOO_LARGE);
    assertThat(failure.description()).isNull();
    assertThat(failure.origin()).isNull();
    assertThat(failure.attribute("action")).isEmpty();
  }
}
