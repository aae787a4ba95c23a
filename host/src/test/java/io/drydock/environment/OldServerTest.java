package io.drydock.environment;

import static io.drydock.environment.Scripts.failureOf;
import static io.drydock.environment.Scripts.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.environment.HostAddress.SshLogin;
import io.drydock.environment.HostAddress.SshRoute;
import io.drydock.error.ErrorCode;
import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.OpenSshServer;
import io.drydock.fixtures.OrdinaryLogin;
import io.drydock.fixtures.SshKeyPair;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real sshd that is told to speak as one of ten years ago. */
@NeedsTool({"sshd", "ssh-keygen"})
class OldServerTest {
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

  private OpenSshServer server(String... algorithms) {
    SshKeyPair rsa = SshKeyPair.create(folder.resolve("rsa-host-key"), "rsa", "");
    String[] lines = new String[algorithms.length + 1];
    lines[0] = "HostKey " + rsa.file();
    System.arraycopy(algorithms, 0, lines, 1, algorithms.length);
    return OpenSshServer.startWith(lines);
  }

  private HostAddress.Ssh address(OpenSshServer server, OrdinaryLogin who, boolean old) {
    var key = new SshLogin.PrivateKey(server.clientKey().privateKey(), null);
    var route = new SshRoute(null, old);
    return new HostAddress.Ssh(server.address(), server.port(), who.name(), key, route);
  }

  @Test
  void a_server_that_knows_only_old_algorithms_is_reached_where_the_environment_says_so() {
    try (var who = OrdinaryLogin.create();
        var server =
            server(
                "KexAlgorithms diffie-hellman-group14-sha1",
                "HostKeyAlgorithms ssh-rsa",
                "PubkeyAcceptedAlgorithms ssh-rsa,ssh-ed25519",
                "Ciphers aes128-cbc",
                "MACs hmac-sha1")) {
      var address = address(server, who, true);
      connections.trustHostKey(address);
      assertThat(run(connections.to(address), "printf in").stdout()).isEqualTo("in");
    }
  }

  @Test
  void an_old_key_of_the_user_is_shown_in_the_old_way_too() {
    try (var who = OrdinaryLogin.create();
        var server = server("PubkeyAcceptedAlgorithms ssh-rsa")) {
      SshKeyPair rsa = SshKeyPair.create(folder.resolve("user-rsa"), "rsa", "");
      server.letIn(rsa);
      var key = new SshLogin.PrivateKey(rsa.privateKey(), null);
      var address =
          new HostAddress.Ssh(
              server.address(), server.port(), who.name(), key, new SshRoute(null, true));
      connections.trustHostKey(address);
      assertThat(run(connections.to(address), "printf in").stdout()).isEqualTo("in");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KexAlgorithms diffie-hellman-group14-sha1",
        "HostKeyAlgorithms ssh-rsa",
        "Ciphers aes256-cbc"
      })
  void without_that_the_failure_says_what_the_server_offers_and_what_would_help(String only) {
    try (var who = OrdinaryLogin.create();
        var server = server(only)) {
      var failure = failureOf(connections.to(address(server, who, false)), "echo no");
      assertThat(failure.code()).isEqualTo(ErrorCode.HOST_UNREACHABLE);
      assertThat(failure)
          .hasMessageContaining("too old")
          .hasMessageContaining(only.split(" ", 2)[1])
          .hasMessageContaining("--old-algorithms");
    }
  }

  @Test
  void where_they_would_not_help_either_they_are_not_advised() {
    try (var who = OrdinaryLogin.create();
        var server = server("Ciphers chacha20-poly1305@openssh.com")) {
      var failure = failureOf(connections.to(address(server, who, false)), "echo no");
      assertThat(failure)
          .hasMessageContaining("chacha20-poly1305@openssh.com")
          .message()
          .doesNotContain("--old-algorithms");
    }
  }
}
