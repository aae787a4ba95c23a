package io.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.environment.HostAddress.SshLogin;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.fixtures.NeedsRoot;
import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.OpenSshServer;
import io.drydock.fixtures.SystemUser;
import io.drydock.testing.CopierHome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A staging host that sees this machine's files, and not what it mounts: said so, never synced into
 * nothing.
 */
@NeedsRoot
@NeedsTool({"sshd", "ssh-keygen", "useradd", "mount", "unshare"})
class UnsharedHostTest {
  @TempDir Path folder;
  private SystemUser user;
  private CopierHome home;

  @BeforeEach
  void open() {
    user = SystemUser.create();
    home = CopierHome.open(folder);
  }

  @AfterEach
  void close() {
    home.close();
    user.close();
  }

  private boolean addedWithSharedFiles(OpenSshServer server) {
    var login = new SshLogin.PrivateKey(server.clientKey().privateKey(), null);
    var settings =
        new SshSettings(
            server.address(), server.port(), user.name(), login, true, Duration.ofMinutes(1));
    return home.drydock().environments().add("other", settings).sharesFileSystem();
  }

  private DrydockException failureOfLinking() {
    Map<String, Object> parameters =
        Map.of("mountLocation", user.home().resolve("docs").toString());
    var failure =
        catchThrowableOfType(
            DrydockException.class,
            () -> home.drydock().dsources().link("docs-ds", "docs", "other", parameters));
    assertThat(home.drydock().snapshots().list(null)).isEmpty();
    return failure;
  }

  @Test
  void a_host_that_does_not_see_the_mount_is_noticed_before_the_plugin_copies() {
    try (var server = OpenSshServer.startInItsOwnMountNamespace("127.0.0.13")) {
      assertThat(addedWithSharedFiles(server)).isTrue();
      DrydockException failure = failureOfLinking();
      assertThat(failure.code()).isEqualTo(ErrorCode.MOUNT_FAILED);
      assertThat(failure.why()).contains("does not see the storage");
      assertThat(user.home().resolve("docs")).isEmptyDirectory();
    }
  }
}
