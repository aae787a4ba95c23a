package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.cli.Terminal.Result;
import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.OrdinaryLogin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code drydock env …} against a real sshd. */
@NeedsTool({"sshd", "ssh", "ssh-keygen"})
class EnvironmentCommandsTest {
  @TempDir Path folder;
  private Terminal terminal;
  private OrdinaryLogin who;

  @BeforeEach
  void start() {
    terminal = Terminal.in(folder.resolve("home"));
    who = OrdinaryLogin.create();
  }

  @AfterEach
  void stop() {
    who.close();
  }

  private Path sshConfig() throws IOException {
    return Files.writeString(
        folder.resolve("config"),
        """
        Host quay*
          HostName %s
          Port %d
          User %s
          IdentityFile %s
          ForwardAgent yes
        """
            .formatted(
                who.server().address(),
                who.server().port(),
                who.name(),
                who.server().clientKey().file()));
  }

  private Result add(String name) throws IOException {
    return terminal.type(
        "env",
        "add",
        name,
        "--host",
        "quay1",
        "--ssh-config",
        sshConfig().toString(),
        "--accept-host-key");
  }

  @Test
  void an_alias_of_the_ssh_configuration_is_followed_and_what_is_not_followed_is_told()
      throws IOException {
    Result added = add("quay");
    assertThat(added.exitCode()).isZero();
    assertThat(added.out()).contains(who.name() + "@" + who.server().address());
    assertThat(added.err()).contains("From ").contains("Ignored there: forwardagent");
    assertThat(terminal.type("env", "show", "quay").out()).contains("private key");
  }

  @Test
  void without_a_login_it_is_said_which_there_are() {
    Result refused = terminal.type("env", "add", "quay", "--host", "127.0.0.1", "--no-ssh-config");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("--key FILE").contains("--agent");
  }

  @Test
  void a_folder_or_a_missing_file_is_no_key() {
    for (String file : new String[] {folder.toString(), folder.resolve("none").toString()}) {
      Result refused =
          terminal.type(
              "env", "add", "quay", "--host", "127.0.0.1", "--no-ssh-config", "--key", file);
      assertThat(refused.exitCode()).isEqualTo(2);
      assertThat(refused.err()).contains(file).doesNotContain("Exception");
    }
  }

  @Test
  void trying_an_environment_measures_it() throws IOException {
    add("quay");
    var checked = terminal.type("env", "test", "quay", "--json").json();
    assertThat(checked.get("loginMillis").asLong()).isPositive();
    assertThat(checked.has("remarks")).isTrue();
  }

  @Test
  void a_host_that_was_set_up_anew_is_accepted_as_the_message_says() throws IOException {
    add("quay");
    who.server().restartWithAnotherHostKey();
    Result refused = terminal.type("env", "test", "quay");
    assertThat(refused.exitCode()).isEqualTo(52);
    String fingerprint = who.server().hostKey().fingerprint();
    assertThat(refused.err()).contains("--replace-host-key " + fingerprint);
    Result changed = terminal.type("env", "change", "quay", "--replace-host-key", fingerprint);
    assertThat(changed.exitCode()).isZero();
    assertThat(terminal.type("env", "test", "quay").exitCode()).isZero();
  }

  @Test
  void a_change_of_nothing_says_what_could_be_changed() throws IOException {
    add("quay");
    assertThat(terminal.type("env", "change", "quay").exitCode()).isEqualTo(2);
    Result changed = terminal.type("env", "change", "quay", "--command-timeout", "8h", "--json");
    assertThat(changed.json().get("commandTimeoutSeconds").asLong()).isEqualTo(8 * 3600);
  }

  @Test
  void a_deleted_environment_is_gone() throws IOException {
    add("quay");
    assertThat(terminal.type("env", "delete", "quay").out()).contains("Deleted environment quay");
    assertThat(terminal.type("env", "list", "--json").json()).isEmpty();
    assertThat(terminal.type("env", "delete", "quay").exitCode()).isEqualTo(11);
  }
}
