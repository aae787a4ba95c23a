package io.drydock.environment;

import static io.drydock.environment.Scripts.failureOf;
import static io.drydock.environment.Scripts.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.environment.Exit.Code;
import io.drydock.error.ErrorCode;
import io.drydock.fixtures.NeedsRoot;
import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.SystemUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Needs a user with a home of its own, which only root can make. */
@NeedsRoot
@NeedsTool({"sshd", "ssh-keygen", "useradd"})
class ProfilesOverSshTest extends ProfileContract {
  private SystemUser user;
  private SshSite site;

  @BeforeEach
  void start() {
    user = SystemUser.create();
    site = SshSite.trusted();
  }

  @AfterEach
  void stop() {
    site.close();
    user.close();
  }

  @Override
  HostConnection host() {
    return site.connections.to(site.address(user.name()));
  }

  @Override
  Path home() {
    return user.home();
  }

  @Test
  void a_bashrc_that_reads_standard_input_cannot_leave_half_a_script_to_run() throws IOException {
    Files.writeString(home().resolve(".bashrc"), "read -r -n 40 line\n");
    var failure = failureOf(host(), "echo no");
    assertThat(failure.code()).isEqualTo(ErrorCode.HOST_UNSUITABLE);
    assertThat(failure).hasMessageContaining("~/.bashrc");
  }

  @Test
  void the_login_shell_may_be_another_than_bash() {
    try (var other = SystemUser.withShell("/bin/sh")) {
      var host = site.connections.to(site.address(other.name()));
      assertThat(run(host, "[[ abc == a* ]] && echo bash"))
          .isEqualTo(new CommandResult(new Code(0), "bash\n", ""));
    }
  }

  @Test
  void a_login_shell_that_starts_nothing_makes_the_host_unsuitable() {
    try (var other = SystemUser.withShell("/bin/false")) {
      var failure = failureOf(site.connections.to(site.address(other.name())), "echo no");
      assertThat(failure.code()).isEqualTo(ErrorCode.HOST_UNSUITABLE);
      assertThat(failure).hasMessageContaining("Install bash");
    }
  }

  @Test
  void a_script_runs_as_the_user_that_logged_in() {
    assertThat(run(host(), "id -un").stdout()).isEqualTo(user.name() + "\n");
  }
}
