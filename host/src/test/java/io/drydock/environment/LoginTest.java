package io.drydock.environment;

import static io.drydock.environment.Scripts.failureOf;
import static io.drydock.environment.Scripts.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.environment.HostAddress.SshLogin;
import io.drydock.environment.shell.LocalHost;
import io.drydock.environment.ssh.SessionHostConnections;
import io.drydock.error.ErrorCode;
import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.SshKeyPair;
import io.drydock.fixtures.Tool;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NeedsTool({"sshd", "ssh-keygen"})
class LoginTest {
  private static SshSite site;
  @TempDir Path folder;

  @BeforeAll
  static void start() {
    site = SshSite.trusted();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private HostConnection with(String pem, String passphrase) {
    return site.connections.to(site.address(site.user(), pem, passphrase));
  }

  @Test
  void a_key_that_the_host_does_not_know_is_refused() {
    var stranger = SshKeyPair.create(folder.resolve("stranger"));
    var failure = failureOf(with(stranger.privateKey(), null), "echo no");
    assertThat(failure.code()).isEqualTo(ErrorCode.LOGIN_REFUSED);
    assertThat(failure).hasMessageContaining("authorized_keys");
  }

  @Test
  void a_user_that_does_not_exist_is_refused() {
    var nobody = site.connections.to(site.address("no-such-user"));
    assertThat(failureOf(nobody, "echo no").code()).isEqualTo(ErrorCode.LOGIN_REFUSED);
  }

  /** OpenSSH's form as ssh-keygen writes it, and the PEM form of older tools. */
  @ParameterizedTest
  @ValueSource(strings = {"OpenSSH", "PEM"})
  void a_protected_key_opens_with_its_passphrase_only(String form) {
    var file = folder.resolve("protected-" + form);
    var key = protectedCopy(file, form);
    assertThat(run(with(key, "sesame"), "echo in").stdout()).isEqualTo("in\n");
    assertThat(failureOf(with(key, null), "echo no"))
        .hasMessageContaining("protected by a passphrase");
    assertThat(failureOf(with(key, "mustard"), "echo no"))
        .hasMessageContaining("passphrase does not open")
        .message()
        .doesNotContain("mustard");
  }

  /** PEM cannot hold ed25519, so the server is told of a key of its own for that form. */
  private String protectedCopy(Path file, String form) {
    var type = form.equals("PEM") ? "rsa" : "ed25519";
    var key = SshKeyPair.create(file, type, "sesame");
    if (form.equals("PEM")) {
      Tool.named("ssh-keygen")
          .run("-p", "-m", "PEM", "-P", "sesame", "-N", "sesame", "-f", file.toString());
    }
    site.server.letIn(key);
    return SshKeyPair.read(file).privateKey();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no key at all", "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n"})
  void what_is_no_private_key_is_said_to_be_none(String pem) {
    var failure = failureOf(with(pem, null), "echo no");
    assertThat(failure.code()).isEqualTo(ErrorCode.LOGIN_REFUSED);
    assertThat(failure).hasMessageContaining("cannot be read");
  }

  @Test
  void a_port_where_nobody_listens_is_unreachable() throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    var failure = failureOf(site.connections.to(somewhere("127.0.0.1", port)), "echo no");
    assertThat(failure.code()).isEqualTo(ErrorCode.HOST_UNREACHABLE);
    assertThat(failure)
        .hasMessageContaining("port " + port)
        .message()
        .doesNotContain("sesame", "java.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such-host.invalid", "auth.invalid"})
  void a_name_that_nobody_knows_is_unreachable(String name) {
    var failure = failureOf(site.connections.to(somewhere(name, 22)), "echo no");
    assertThat(failure.code()).isEqualTo(ErrorCode.HOST_UNREACHABLE);
  }

  @Test
  void a_host_that_never_answers_is_unreachable() throws IOException {
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var connections =
            new SessionHostConnections(
                site.knownHosts, null, new LocalHost(), Duration.ofMillis(300))) {
      var host = connections.to(somewhere("127.0.0.1", silent.getLocalPort()));
      assertThat(failureOf(host, "echo no").code()).isEqualTo(ErrorCode.HOST_UNREACHABLE);
    }
  }

  private static HostAddress.Ssh somewhere(String host, int port) {
    return new HostAddress.Ssh(host, port, site.user(), new SshLogin.Password("sesame"));
  }
}
