package io.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.Vdbs.NewVdb;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.fixtures.NeedsRoot;
import io.drydock.fixtures.NeedsTool;
import io.drydock.job.ProgressListener;
import io.drydock.model.Snapshot;
import io.drydock.testing.CopierHome;
import io.drydock.testing.FarHost;
import io.drydock.testing.OpenFiles;
import io.drydock.testing.VdbPlugin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Storage on a host that does not see this machine's files and has no NFS: by a real sshfs. */
@NeedsRoot
@NeedsTool({"sshd", "ssh-keygen", "useradd", "mount", "unshare", "sshfs", "fusermount3"})
@Tag("thorough")
class RemoteMountTest {
  @TempDir Path folder;
  private FarHost far;
  private CopierHome home;
  private Path staging;

  @BeforeEach
  void open() {
    far = new FarHost();
    home = CopierHome.open(folder, VdbPlugin.in(folder.resolve("plugin")), ProgressListener.SILENT);
    staging = far.place("staging/docs");
  }

  @AfterEach
  void close() {
    home.close();
    far.close();
  }

  private void link() {
    far.addTo(home.drydock());
    far.link(home.drydock(), staging);
  }

  private Snapshot latest() {
    return home.drydock().snapshots().list("far-ds").getLast();
  }

  private DrydockException failureOf(Runnable work) {
    return catchThrowableOfType(DrydockException.class, work::run);
  }

  private String mountsThere() {
    return far.run("grep -F -- '%s' /proc/self/mountinfo || true".formatted(far.place("")));
  }

  @Test
  void a_dsource_is_staged_there_and_its_snapshot_is_here() {
    link();
    assertThat(latest().folder().resolve("a.txt")).hasContent("one");
    assertThat(staging).doesNotExist();
    assertThat(mountsThere()).contains(staging + " ", "fuse.sshfs drydock:");
    assertThat(far.run("stat -c %U:%A staging/docs/a.txt"))
        .contains(far.run("id -un").strip() + ":-rw");
  }

  @Test
  void with_sudo_everybody_there_sees_it_and_it_is_its_owners() {
    far.permitSudo();
    link();
    assertThat(mountsThere()).contains("fuse.sshfs drydock:", "allow_other");
    String user = far.run("id -un").strip();
    assertThat(far.runAsRoot("stat -c %U:%G '" + staging + "'"))
        .isEqualTo(user + ":" + user + "\n");
    assertThat(far.runAsRoot("cat '" + staging + "/a.txt'")).isEqualTo("one\n");
  }

  @Test
  void what_is_gone_dead_or_no_longer_served_is_mounted_again() {
    link();
    far.run("fusermount3 -u staging/docs");
    assertThat(syncedAfter("echo two > data/a.txt")).isEqualTo("two");
    far.run("pkill -9 -x -u $(id -u) sshfs; ! ls staging/docs 2>/dev/null");
    assertThat(syncedAfter("echo three > data/a.txt")).isEqualTo("three");
    ProcessHandle sshd = sshdOfHome();
    sshd.destroyForcibly();
    sshd.onExit().join();
    assertThat(syncedAfter("echo four > data/a.txt")).isEqualTo("four");
    assertThat(mountsThere().lines().filter(line -> line.contains("sshfs"))).hasSize(1);
  }

  private String syncedAfter(String script) {
    far.run(script);
    Snapshot taken = home.drydock().dsources().sync("far-ds");
    return content(taken.folder().resolve("a.txt"));
  }

  private static String content(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private ProcessHandle sshdOfHome() {
    String process = content(home.home().resolve("shares/sftp/sshd.pid"));
    return ProcessHandle.of(Long.parseLong(process)).orElseThrow();
  }

  private List<ProcessHandle> sessionsOfHome() {
    Path shares = home.home().resolve("shares/sftp/shares");
    try (var files = Files.find(shares, 3, (file, about) -> about.isRegularFile())) {
      return files
          .filter(file -> file.getParent().endsWith("sessions"))
          .flatMap(file -> ProcessHandle.of(Long.parseLong(file.getFileName().toString())).stream())
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Test
  void what_outlives_a_command_holds_nothing_of_it() {
    link();
    assertThat(OpenFiles.sharedWithUs(sshdOfHome())).isEmpty();
    List<ProcessHandle> fuse =
        ProcessHandle.allProcesses()
            .filter(one -> one.info().user().equals(Optional.of(far.run("id -un").strip())))
            .filter(one -> one.info().command().filter(name -> name.endsWith("sshfs")).isPresent())
            .toList();
    assertThat(fuse).isNotEmpty();
    assertThat(fuse).allSatisfy(one -> assertThat(OpenFiles.sharedWithUs(one)).isEmpty());
  }

  @Test
  void the_server_does_not_wait_for_the_profile_of_who_runs_it() throws IOException {
    link();
    Path environment =
        Path.of("/proc", Long.toString(sessionsOfHome().getFirst().pid()), "environ");
    // A bash that takes itself for one within another reads no ~/.bashrc.
    assertThat(Files.readString(environment)).containsPattern("(^|\\x00)SHLVL=[2-9]");
  }

  @Test
  void a_busy_mount_is_named_with_the_process_that_works_in_it_and_the_data_stays() {
    link();
    far.run("cd staging/docs; nohup sleep 1000 >/dev/null 2>&1 </dev/null &");
    DrydockException busy = failureOf(() -> home.drydock().dsources().disable("far-ds"));
    assertThat(busy.code()).isEqualTo(ErrorCode.MOUNT_FAILED);
    assertThat(busy.why()).contains(staging.toString(), "(sleep)");
    assertThat(far.run("cat staging/docs/a.txt")).isEqualTo("one\n");
    far.run("pkill -x -u $(id -u) sleep");
    home.drydock().dsources().disable("far-ds");
    assertThat(mountsThere()).doesNotContain("sshfs");
    home.drydock().dsources().enable("far-ds");
    assertThat(far.run("cat staging/docs/a.txt")).isEqualTo("one\n");
  }

  @Test
  void a_place_with_something_else_is_refused_and_a_mount_above_ours_is_named() {
    far.addTo(home.drydock());
    far.run("mkdir -p staging/docs");
    far.runAsRoot("mount -t tmpfs elsewhere '" + staging + "'");
    DrydockException refused = failureOf(() -> far.link(home.drydock(), staging));
    assertThat(refused.code()).isEqualTo(ErrorCode.MOUNT_LOCATION_UNUSABLE);
    assertThat(refused.why()).contains("has another mount: tmpfs elsewhere");
    far.runAsRoot("umount '" + staging + "'");
    far.run("touch staging/docs/precious");
    assertThat(failureOf(() -> home.drydock().dsources().sync("far-ds")).why())
        .contains("is not empty");
    far.run("rm staging/docs/precious");
    home.drydock().dsources().sync("far-ds");
    far.runAsRoot("mount -t tmpfs above '" + staging + "'");
    assertThat(failureOf(() -> home.drydock().dsources().disable("far-ds")).why())
        .contains("another mount is above it (tmpfs above)");
    far.runAsRoot("umount '" + staging + "'");
  }

  @Test
  void the_key_there_opens_that_dataset_and_nothing_else_and_is_gone_after_unmounting() {
    link();
    String keys = far.run("ls -d ~/.drydock-toolkit/*/shares/*").strip();
    assertThat(far.run("stat -c %a " + keys + "/key")).isEqualTo("600\n");
    String server = far.run("cut -d ' ' -f 1 " + keys + "/known_hosts").strip();
    String port = server.substring(server.lastIndexOf(':') + 1);
    String options = "-i %1$s/key -o UserKnownHostsFile=%1$s/known_hosts".formatted(keys);
    String target = "root@" + server.substring(1, server.indexOf(']'));
    String listing =
        "printf 'ls -1 /\\nls -1 /etc\\nput /etc/hostname /\\n' | sftp -q %s -P %s %s 2>&1";
    assertThat(far.run(listing.formatted(options, port, target)))
        .contains("/data", "passwd", "Failure")
        .doesNotContain("/root", "/tmp", "shadow");
    String shell = "ssh -q %s -p %s %s id 2>&1 </dev/null || true";
    assertThat(far.run(shell.formatted(options, port, target))).doesNotContain("uid=");
    String lingering = "(sleep 1000 | sftp -q %s -P %s %s) >/dev/null 2>&1 &";
    far.run(lingering.formatted(options, port, target));
    Awaitility.await().until(() -> sessionsOfHome().size() == 2);
    ProcessHandle sshd = sshdOfHome();
    List<ProcessHandle> sessions = sessionsOfHome();
    home.drydock().dsources().disable("far-ds");
    sessions.forEach(session -> session.onExit().join());
    assertThat(far.run("ls ~/.drydock-toolkit/*/shares")).isEmpty();
    sshd.onExit().join();
  }

  @Test
  void where_neither_can_be_had_each_reason_is_told_and_nothing_is_made() {
    far.runAsRoot("mount --bind /dev/null \"$(type -P sshfs)\"");
    far.addTo(home.drydock());
    DrydockException refused = failureOf(() -> far.link(home.drydock(), staging));
    assertThat(refused.code()).isEqualTo(ErrorCode.FILE_SYSTEM_NOT_SHARED);
    assertThat(refused.why())
        .contains(
            "environment far", "127.0.0.13", "NFS cannot be had: on the host, only root may mount")
        .contains("sshfs cannot be had: on the host, it has no sshfs (Debian: sshfs");
    assertThat(refused.action()).contains("nfs-common", "sshd");
    assertThat(home.drydock().dsources().list()).isEmpty();
  }

  @Test
  void a_host_that_is_gone_for_good_does_not_keep_what_is_deleted_by_force() {
    link();
    far.server().stop();
    assertThat(failureOf(() -> home.drydock().dsources().delete("far-ds", false)).code())
        .isEqualTo(ErrorCode.HOST_UNREACHABLE);
    home.drydock().dsources().delete("far-ds", true);
    assertThat(home.drydock().dsources().list()).isEmpty();
    assertThat(home.home().resolve("shares/sftp/shares")).isEmptyDirectory();
  }

  @Test
  void a_vdb_is_provisioned_there_and_works_on_data_that_is_kept_here() {
    link();
    Path place = far.place("copy");
    var wanted = new NewVdb("copy", "far", Map.of("mountLocation", place.toString()));
    home.drydock().vdbs().provision(wanted, latest().id());
    assertThat(far.run("cat copy/a.txt copy/calls")).contains("one", "configure");
    far.run("echo changed > copy/a.txt; umask 027; echo new > copy/new");
    assertThat(far.run("stat -c %a copy/new")).isEqualTo("640\n");
    Snapshot taken = home.drydock().vdbs().snapshot("copy");
    assertThat(taken.folder().resolve("a.txt")).hasContent("changed");
    assertThat(latest().folder().resolve("a.txt")).hasContent("one");
    home.drydock().vdbs().delete("copy", false);
    assertThat(mountsThere()).doesNotContain("copy");
  }
}
