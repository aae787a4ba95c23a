package io.drydock;

import io.drydock.environment.HostAddress.SshLogin;
import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.OrdinaryLogin;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

@NeedsTool({"rsync", "sshd", "ssh-keygen"})
class DirectPluginOverSshTest extends DirectPluginContract {
  private static OrdinaryLogin login;

  @BeforeAll
  static void start() {
    login = OrdinaryLogin.create();
  }

  @AfterAll
  static void stop() {
    login.close();
  }

  @Override
  void addEnvironment(Drydock drydock) {
    drydock
        .environments()
        .add(
            "source",
            new SshSettings(
                login.server().address(),
                login.server().port(),
                login.name(),
                new SshLogin.PrivateKey(login.server().clientKey().privateKey(), null),
                true,
                Duration.ofMinutes(2)));
  }
}
