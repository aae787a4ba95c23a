package io.drydock.environment;

import static io.drydock.environment.Scripts.failureOf;
import static io.drydock.environment.Scripts.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.environment.HostAddress.SshLogin;
import io.drydock.error.ErrorCode;
import io.drydock.fixtures.PasswordSshServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordLoginTest {
  @TempDir Path folder;
  private HostConnections connections;

  @BeforeEach
  void open() {
    connections = SshSite.connections(folder.resolve("known_hosts"), null);
  }

  @AfterEach
  void close() {
    connections.close();
  }

  private HostConnection trusted(PasswordSshServer server, String password) {
    var login = new SshLogin.Password(password);
    var address = new HostAddress.Ssh("127.0.0.1", server.port(), PasswordSshServer.USER, login);
    connections.trustHostKey(address);
    return connections.to(address);
  }

  @Test
  void the_right_password_lets_in() {
    try (var server = PasswordSshServer.start("sesame é")) {
      assertThat(run(trusted(server, "sesame é"), "printf in; exit 3"))
          .isEqualTo(new CommandResult(new Exit.Code(3), "in", ""));
    }
  }

  @Test
  void the_right_password_answers_a_server_that_asks() {
    try (var server = PasswordSshServer.startAsking("sesame")) {
      assertThat(run(trusted(server, "sesame"), "printf in").stdout()).isEqualTo("in");
    }
  }

  @Test
  void a_wrong_password_is_refused_and_not_told() {
    try (var server = PasswordSshServer.start("sesame")) {
      var failure = failureOf(trusted(server, "mustard"), "echo no");
      assertThat(failure.code()).isEqualTo(ErrorCode.LOGIN_REFUSED);
      assertThat(failure).hasMessageContaining("password").message().doesNotContain("mustard");
    }
  }

  @Test
  void a_wrong_answer_to_a_server_that_asks_is_refused() {
    try (var server = PasswordSshServer.startAsking("sesame")) {
      assertThat(failureOf(trusted(server, "mustard"), "echo no").code())
          .isEqualTo(ErrorCode.LOGIN_REFUSED);
    }
  }
}
