package io.drydock.environment;

import static io.drydock.environment.Scripts.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.environment.HostAddress.SshLogin;
import io.drydock.error.ErrorCode;
import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.PasswordSshServer;
import io.drydock.fixtures.SshAgent;
import io.drydock.fixtures.SshKeyPair;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys, passwords and agents together. */
@NeedsTool({"sshd", "ssh-keygen", "ssh-agent", "ssh-add"})
class SeveralLoginsTest {
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

  private HostConnection trusted(HostAddress.Ssh address) {
    connections.trustHostKey(address);
    return connections.to(address);
  }

  private HostAddress.Ssh address(PasswordSshServer server, SshLogin... ways) {
    var login = new SshLogin.Several(List.of(ways));
    return new HostAddress.Ssh("127.0.0.1", server.port(), PasswordSshServer.USER, login);
  }

  @Test
  void a_server_that_wants_a_key_and_a_password_gets_both() {
    SshKeyPair pair = SshKeyPair.create(folder.resolve("key"), "ecdsa", "");
    var key = new SshLogin.PrivateKey(pair.privateKey(), null);
    var password = new SshLogin.Password("sesame");
    try (var server = PasswordSshServer.startAskingForBoth(pair, "sesame")) {
      assertThat(run(trusted(address(server, key, password)), "printf in").stdout())
          .isEqualTo("in");
      var failure = Scripts.failureOf(connections.to(address(server, key)), "echo no");
      assertThat(failure.code()).isEqualTo(ErrorCode.LOGIN_REFUSED);
      assertThat(failure).hasMessageContaining("It asks for: password");
    }
  }

  @Test
  void the_password_is_used_where_the_server_does_not_take_the_key() {
    SshKeyPair stranger = SshKeyPair.create(folder.resolve("stranger"));
    try (var server = PasswordSshServer.start("sesame")) {
      var host =
          trusted(
              address(
                  server,
                  new SshLogin.PrivateKey(stranger.privateKey(), null),
                  new SshLogin.Password("sesame")));
      assertThat(run(host, "printf in").stdout()).isEqualTo("in");
    }
  }

  @Test
  void the_keys_of_an_agent_let_in() {
    try (var site = SshSite.trusted();
        var agent = SshAgent.start(folder)) {
      agent.add(site.server.clientKey());
      var login = new SshLogin.Agent(agent.socket().toString());
      var host =
          site.connections.to(
              new HostAddress.Ssh(site.server.address(), site.server.port(), site.user(), login));
      assertThat(run(host, "printf in").stdout()).isEqualTo("in");
    }
  }

  @Test
  void an_agent_without_keys_or_without_life_is_called_that() {
    try (var site = SshSite.trusted();
        var agent = SshAgent.start(folder)) {
      assertThat(failureOf(site, agent.socket())).hasMessageContaining("has no key");
      agent.close();
      assertThat(failureOf(site, agent.socket())).hasMessageContaining("no SSH agent answers at");
    }
  }

  private static Exception failureOf(SshSite site, Path socket) {
    var login = new SshLogin.Agent(socket.toString());
    var address =
        new HostAddress.Ssh(site.server.address(), site.server.port(), site.user(), login);
    return Scripts.failureOf(site.connections.to(address), "echo no");
  }

  @Test
  void an_expired_password_is_called_that() {
    try (var server = PasswordSshServer.startWithExpiredPassword("sesame")) {
      var failure =
          Scripts.failureOf(trusted(address(server, new SshLogin.Password("sesame"))), "echo no");
      assertThat(failure.code()).isEqualTo(ErrorCode.LOGIN_REFUSED);
      assertThat(failure).hasMessageContaining("has expired");
    }
  }
}
