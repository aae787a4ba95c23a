package io.drydock.environment;

import static io.drydock.environment.Scripts.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.fixtures.NeedsRoot;
import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.SystemUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Makes folders in a home, so it takes a user of its own, which only root can make. */
@NeedsRoot
@NeedsTool({"sshd", "ssh-keygen", "useradd", "mount"})
class HostProbeOverSshTest {
  @TempDir Path folder;
  private final HostProbe probe = new HostProbe();
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

  private HostConnection host() {
    return site.connections.to(site.address(user.name()));
  }

  @Test
  void a_host_on_this_machine_shares_its_file_system_and_keeps_no_marker() {
    var facts = probe.inspect(host(), "HOST-1");
    assertThat(facts.sharesFileSystem()).isTrue();
    assertThat(facts.homeFolder()).isEqualTo(user.home().toString());
    assertThat(Path.of(facts.scratchPath())).isEmptyDirectory();
    assertThat(run(host(), "test -w '%s'".formatted(facts.scratchPath())).succeeded()).isTrue();
  }

  @Test
  void a_bind_mount_leads_to_the_same_folder() throws IOException {
    var data = Files.createDirectory(folder.resolve("data"));
    var mount = Files.createDirectory(user.home().resolve("mount"));
    var root = site.host();
    assertThat(probe.sees(root, mount, data)).isFalse();
    assertThat(run(root, "mount --bind '%s' '%s'".formatted(data, mount)).succeeded()).isTrue();
    try {
      assertThat(probe.sees(root, mount, data)).isTrue();
    } finally {
      run(root, "umount '%s'".formatted(mount));
    }
  }
}
