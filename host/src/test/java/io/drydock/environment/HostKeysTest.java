package io.drydock.environment;

import static io.drydock.environment.Scripts.failureOf;
import static io.drydock.environment.Scripts.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.SshKeyPair;
import io.drydock.fixtures.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsTool({"sshd", "ssh-keygen"})
class HostKeysTest {
  @TempDir Path folder;
  private SshSite site;

  @BeforeEach
  void start() {
    site = SshSite.unknown();
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void a_host_that_nobody_vouched_for_is_refused_with_its_fingerprint() {
    var failure = failureOf(site.host(), "echo no");
    assertThat(failure.code()).isEqualTo(ErrorCode.HOST_KEY_UNKNOWN);
    assertThat(failure)
        .hasMessageContaining("[127.0.0.1]:" + site.server.port())
        .hasMessageContaining(site.server.hostKey().fingerprint())
        .hasMessageContaining("--accept-host-key");
    assertThat(site.knownHosts).doesNotExist();
  }

  @Test
  void a_trusted_key_is_noted_as_OpenSSH_does_in_a_file_for_the_user_alone() throws IOException {
    var fingerprint = site.connections.trustHostKey(site.address());
    assertThat(fingerprint).isEqualTo(site.server.hostKey().fingerprint());
    assertThat(run(site.host(), "echo in").stdout()).isEqualTo("in\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(site.knownHosts)))
        .isEqualTo("rw-------");
    var name = "[127.0.0.1]:" + site.server.port();
    assertThat(Tool.named("ssh-keygen").run("-F", name, "-f", site.knownHosts.toString()))
        .contains("ssh-ed25519");
  }

  @Test
  void trusting_twice_notes_the_key_once() {
    site.connections.trustHostKey(site.address());
    site.connections.trustHostKey(site.address());
    assertThat(site.knownHosts).content().hasLineCount(1);
  }

  @Test
  void a_changed_key_is_refused_and_cannot_be_trusted_over_the_old_one() {
    site.connections.trustHostKey(site.address());
    site.server.restartWithAnotherHostKey();
    var failure = failureOf(site.host(), "echo no");
    assertThat(failure.code()).isEqualTo(ErrorCode.HOST_KEY_CHANGED);
    assertThat(failure)
        .hasMessageContaining(site.server.hostKey().fingerprint())
        .hasMessageContaining("--replace-host-key");
    assertThat(trusting().code()).isEqualTo(ErrorCode.HOST_KEY_CHANGED);
    assertThat(site.knownHosts).content().hasLineCount(1);
  }

  @Test
  void a_changed_key_takes_the_place_of_the_old_one_when_its_fingerprint_is_named() {
    site.connections.trustHostKey(site.address());
    String old = site.server.hostKey().fingerprint();
    site.server.restartWithAnotherHostKey();
    assertThat(replacing(old).code()).isEqualTo(ErrorCode.HOST_KEY_CHANGED);
    site.connections.replaceHostKey(site.address(), site.server.hostKey().fingerprint());
    assertThat(run(site.host(), "echo in").stdout()).isEqualTo("in\n");
    assertThat(site.knownHosts).content().hasLineCount(1);
  }

  private DrydockException replacing(String fingerprint) {
    return catchThrowableOfType(
        DrydockException.class, () -> site.connections.replaceHostKey(site.address(), fingerprint));
  }

  private DrydockException trusting() {
    return catchThrowableOfType(
        DrydockException.class, () -> site.connections.trustHostKey(site.address()));
  }

  @Test
  void a_known_host_that_shows_a_key_of_another_kind_counts_as_changed() throws IOException {
    var other = SshKeyPair.create(folder.resolve("rsa"), "rsa", "");
    know(site.knownHosts, "[127.0.0.1]:" + site.server.port(), other);
    assertThat(failureOf(site.host(), "echo no").code()).isEqualTo(ErrorCode.HOST_KEY_CHANGED);
  }

  @Test
  void another_key_on_another_port_of_the_host_says_nothing() throws IOException {
    know(site.knownHosts, "127.0.0.1", SshKeyPair.create(folder.resolve("port22")));
    assertThat(failureOf(site.host(), "echo no").code()).isEqualTo(ErrorCode.HOST_KEY_UNKNOWN);
  }

  @Test
  void hosts_that_the_user_knows_are_known_and_the_users_file_is_only_read() throws IOException {
    var ofTheUser = folder.resolve("known_hosts_of_the_user");
    know(ofTheUser, "[127.0.0.1]:" + site.server.port(), site.server.hostKey());
    var before = Files.readString(ofTheUser);
    try (var connections = SshSite.connections(site.knownHosts, ofTheUser)) {
      assertThat(run(connections.to(site.address()), "echo in").stdout()).isEqualTo("in\n");
      connections.trustHostKey(site.address());
    }
    assertThat(ofTheUser).hasContent(before);
    assertThat(site.knownHosts).doesNotExist();
  }

  private static void know(Path file, String host, SshKeyPair key) throws IOException {
    Files.writeString(file, host + " " + key.publicKey() + "\n");
  }
}
