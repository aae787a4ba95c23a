package io.drydock;

import io.drydock.environment.HostAddress.SshLogin;
import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.OpenSshServer;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

@NeedsTool({"rsync", "sshd", "ssh-keygen"})
class DirectPluginOverSshTest extends DirectPluginContract {
  private static OpenSshServer server;

  @BeforeAll
  static void start() {
    server = OpenSshServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Override
  void addEnvironment(Drydock drydock) {
    drydock
        .environments()
        .add(
            "source",
            new SshSettings(
                server.address(),
                server.port(),
                System.getProperty("user.name"),
                new SshLogin.PrivateKey(server.clientKey().privateKey(), null),
                true,
                Duration.ofMinutes(2)));
  }
}
