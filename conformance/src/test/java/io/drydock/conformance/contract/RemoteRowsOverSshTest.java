package io.drydock.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.SshSettings;
import io.drydock.environment.HostAddress.SshLogin;
import io.drydock.fixtures.NeedsRoot;
import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.SshAccount;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Contract §4 over SSH, as another user, whose profile talks. */
@NeedsRoot
@NeedsTool("sshd")
class RemoteRowsOverSshTest extends RemoteRows {
  private final SshAccount account = SshAccount.on("127.0.0.1");

  @Override
  void addEnvironment(ContractHome home) {
    account.user().write(".bash_profile", "echo Welcome aboard; export FROM_PROFILE=yes\n");
    String key = account.server().clientKey().privateKey();
    home.drydock()
        .environments()
        .add(
            "there",
            new SshSettings(
                account.server().address(),
                account.server().port(),
                account.user().name(),
                new SshLogin.PrivateKey(key, null),
                true,
                LIMIT));
  }

  @Override
  void removeEnvironment() {
    account.close();
  }

  @Row({"remote-login-shell", "remote-exact-output"})
  @Test
  void a_login_shell_loads_the_profile_and_keeps_its_chatter_to_itself() throws IOException {
    String body =
        """
        script = 'echo "<$FROM_PROFILE>"'
        plain = libs.run_bash(connection, script).stdout
        return plain + libs.run_bash(connection, script, use_login_shell=True).stdout
        """;
    assertThat(answer(body)).isEqualTo("<>\n<yes>\n");
  }
}
