package io.drydock.environment;

import static io.drydock.environment.Scripts.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.fixtures.NeedsRoot;
import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.SystemUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
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
    mounted("--bind '%s'".formatted(data), mount -> proveTheSame(mount, data));
  }

  /** As a network mount does, an overlay shows the same files on another device. */
  @Test
  void a_folder_that_shows_on_another_device_is_proven_by_a_file() throws IOException {
    var data = Files.createDirectory(folder.resolve("data"));
    var other = Files.createDirectory(folder.resolve("other"));
    mounted(
        "-t overlay overlay -o lowerdir='%s':'%s'".formatted(data, other),
        mount -> {
          assertThat(FileIdentity.of(mount)).isNotEqualTo(FileIdentity.of(data));
          proveTheSame(mount, data);
        });
  }

  private void proveTheSame(Path mount, Path data) {
    assertThat(probe.sees(root(), mount, data)).isTrue();
    assertThat(probe.sees(root(), mount, folder)).isFalse();
    assertThat(data).isEmptyDirectory();
  }

  private void mounted(String what, Consumer<Path> test) throws IOException {
    var mount = Files.createDirectory(folder.resolve("mount"));
    var result = run(root(), "mount %s '%s'".formatted(what, mount));
    assertThat(result.stderr()).isEmpty();
    try {
      test.accept(mount);
    } finally {
      run(root(), "umount '%s'".formatted(mount));
    }
  }

  /** Whoever runs the test, who may mount. */
  private HostConnection root() {
    return site.connections.to(site.address(System.getProperty("user.name")));
  }
}
