package io.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.environment.HostAddress.SshLogin;
import io.drydock.environment.HostKeyDecision;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.fixtures.NeedsRoot;
import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.OpenSshServer;
import io.drydock.fixtures.OrdinaryLogin;
import io.drydock.fixtures.SshKeyPair;
import io.drydock.fixtures.SystemUser;
import io.drydock.fixtures.Tool;
import io.drydock.model.Environment;
import io.drydock.model.EnvironmentCheck;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Environments are shown, tried, changed and forgotten. */
@NeedsTool({"sshd", "ssh-keygen"})
class EnvironmentCareTest {
  @TempDir Path folder;
  private OrdinaryLogin who;
  private Drydock drydock;

  @BeforeEach
  void open() {
    who = OrdinaryLogin.create();
    drydock = Drydock.open(folder.resolve("home"));
    drydock.environments().add("far", settings(who.server().clientKey()));
  }

  @AfterEach
  void close() {
    drydock.close();
    who.close();
  }

  private SshSettings settings(SshKeyPair key) {
    return new SshSettings(
        who.server().address(),
        who.server().port(),
        who.name(),
        new SshLogin.PrivateKey(key.privateKey(), null),
        true,
        Duration.ofMinutes(2));
  }

  private DrydockException failureOf(Runnable action) {
    return catchThrowableOfType(DrydockException.class, action::run);
  }

  @Test
  void a_rotated_key_is_changed_without_linking_anew() {
    SshKeyPair fresh = SshKeyPair.create(folder.resolve("fresh"));
    who.server().letNobodyIn();
    who.server().letIn(fresh);
    assertThat(failureOf(() -> drydock.environments().test("far")).code())
        .isEqualTo(ErrorCode.LOGIN_REFUSED);
    var login = new SshLogin.PrivateKey(fresh.privateKey(), null);
    Environment changed = drydock.environments().change("far", EnvironmentChange.login(login));
    assertThat(changed).isEqualTo(drydock.environments().get("far"));
    assertThat(drydock.environments().test("far").remarks()).isEmpty();
  }

  @Test
  void a_change_that_does_not_work_changes_nothing() {
    Environment before = drydock.environments().get("far");
    SshKeyPair stranger = SshKeyPair.create(folder.resolve("stranger"));
    var login = new SshLogin.PrivateKey(stranger.privateKey(), null);
    assertThat(
            failureOf(() -> drydock.environments().change("far", EnvironmentChange.login(login)))
                .code())
        .isEqualTo(ErrorCode.LOGIN_REFUSED);
    assertThat(drydock.environments().get("far")).isEqualTo(before);
    assertThat(drydock.environments().test("far").environment()).isEqualTo(before);
  }

  @Test
  void a_host_that_was_set_up_anew_is_accepted_by_its_fingerprint() {
    who.server().restartWithAnotherHostKey();
    var failure = failureOf(() -> drydock.environments().test("far"));
    String fingerprint = who.server().hostKey().fingerprint();
    assertThat(failure).hasMessageContaining("--replace-host-key " + fingerprint);
    var decision = new HostKeyDecision(false, fingerprint);
    drydock
        .environments()
        .change(
            "far",
            new EnvironmentChange(null, null, null, null, null, false, null, null, decision));
    assertThat(drydock.environments().test("far").remarks()).isEmpty();
  }

  @Test
  void a_time_limit_is_changed_without_asking_the_host() {
    who.server().stop();
    var change =
        new EnvironmentChange(
            null,
            null,
            null,
            null,
            null,
            false,
            null,
            Duration.ofHours(9),
            HostKeyDecision.KNOWN_ONLY);
    assertThat(drydock.environments().change("far", change).commandTimeout())
        .isEqualTo(Duration.ofHours(9));
  }

  @Test
  void how_drydock_gets_in_is_told_without_the_secrets() {
    assertThat(drydock.environments().access("far").logins()).containsExactly("private key");
    assertThat(drydock.environments().access("far").jump()).isNull();
  }

  @Test
  void an_environment_is_forgotten_with_its_folder_on_the_host() {
    String toolkit =
        Path.of(drydock.environments().get("far").scratchPath()).getParent().toString();
    assertThat(who.run("test -d '" + toolkit + "' && printf there")).isEqualTo("there");
    assertThat(drydock.environments().delete("far")).isEmpty();
    assertThat(drydock.environments().list()).isEmpty();
    assertThat(who.run("test -e '" + toolkit + "' || printf gone")).isEqualTo("gone");
  }

  @Test
  void one_whose_host_is_gone_is_forgotten_too_and_it_is_said_what_stays() {
    who.server().stop();
    assertThat(drydock.environments().delete("far")).contains("stays on the host");
    assertThat(drydock.environments().list()).isEmpty();
  }

  @Test
  void one_that_is_in_use_is_kept_and_its_users_are_named() {
    drydock.plugins().add(Path.of("../sample-plugins/directory"));
    drydock.sources().add("docs", "directory", "far", null, Map.of("path", "/tmp"));
    assertThat(failureOf(() -> drydock.environments().delete("far")))
        .hasMessageContaining("source config docs");
    assertThat(drydock.environments().list()).hasSize(1);
  }

  @Test
  @NeedsRoot
  void a_slow_profile_is_measured_and_told() {
    try (SystemUser slow = SystemUser.create()) {
      slow.write(".bashrc", "sleep 1.3\n");
      var settings =
          new SshSettings(
              who.server().address(),
              who.server().port(),
              slow.name(),
              new SshLogin.PrivateKey(who.server().clientKey().privateKey(), null),
              true,
              Duration.ofMinutes(2));
      drydock.environments().add("slow", settings);
      EnvironmentCheck check = drydock.environments().test("slow");
      assertThat(check.command()).isGreaterThan(Duration.ofSeconds(1));
      assertThat(check.remarks()).first().asString().contains("~/.bashrc");
    }
  }

  @Test
  @NeedsRoot
  @NeedsTool({"sshd", "ssh-keygen", "chage"})
  void an_expired_password_is_called_that_also_for_who_shows_a_key() {
    try (SystemUser old = SystemUser.create();
        var server = OpenSshServer.startWithPam()) {
      Tool.named("chage").run("-d", "0", old.name());
      var settings =
          new SshSettings(
              server.address(),
              server.port(),
              old.name(),
              new SshLogin.PrivateKey(server.clientKey().privateKey(), null),
              true,
              Duration.ofMinutes(2));
      var failure = failureOf(() -> drydock.environments().add("old", settings));
      assertThat(failure.code()).isEqualTo(ErrorCode.LOGIN_REFUSED);
      assertThat(failure).hasMessageContaining("password has expired");
    }
  }
}
