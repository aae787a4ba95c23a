package io.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.Vdbs.NewVdb;
import io.drydock.environment.HostAddress.SshLogin;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.fixtures.NeedsRoot;
import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.TestMachine;
import io.drydock.job.ProgressListener;
import io.drydock.model.Snapshot;
import io.drydock.testing.CopierHome;
import io.drydock.testing.VdbPlugin;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Storage on a machine with a kernel of its own, by a real NFS mount, through its reboot. */
@NeedsRoot
@NeedsTool({TestMachine.TOOL, "ganesha.nfsd"})
class NfsMountTest {
  @TempDir Path folder;

  @Test
  void storage_is_mounted_by_nfs_and_mounted_again_after_the_machine_rebooted() {
    try (var machine = TestMachine.start();
        var home =
            CopierHome.open(
                folder, VdbPlugin.in(folder.resolve("plugin")), ProgressListener.SILENT)) {
      machine.run("mkdir data && echo one > data/a.txt");
      var drydock = home.drydock();
      link(drydock, machine);
      assertThat(machine.run("grep staging /proc/mounts")).contains(" /home/tester/staging nfs4 ");
      Snapshot first = drydock.snapshots().list("far-ds").getFirst();
      assertThat(first.folder().resolve("a.txt")).hasContent("one");
      provisionAndWork(drydock, machine, first);

      machine.reboot();
      assertThat(machine.run("cat /proc/mounts")).doesNotContain("nfs4");
      machine.run("echo two > data/a.txt");
      assertThat(drydock.dsources().sync("far-ds").folder().resolve("a.txt")).hasContent("two");
      assertThat(drydock.vdbs().enable("copy").state()).hasToString("ENABLED");
      assertThat(machine.run("cat copy/a.txt")).isEqualTo("changed\n");
      busyMountIsNamed(drydock, machine);
    }
  }

  private static void link(Drydock drydock, TestMachine machine) {
    var key = new SshLogin.PrivateKey(machine.key().privateKey(), null);
    var settings =
        new SshSettings(
            machine.address(), machine.port(), TestMachine.USER, key, true, Duration.ofMinutes(2));
    drydock.environments().add("far", settings);
    Map<String, Object> source = Map.of("path", "/home/tester/data");
    drydock.sources().add("far-docs", "copier", "far", null, source);
    Map<String, Object> parameters = Map.of("mountLocation", "/home/tester/staging");
    drydock.dsources().link("far-ds", "far-docs", "far", parameters);
  }

  /** What is written there by one user is here, theirs; root there has no rights over it. */
  private static void provisionAndWork(Drydock drydock, TestMachine machine, Snapshot snapshot) {
    var wanted = new NewVdb("copy", "far", Map.of("mountLocation", "/home/tester/copy"));
    drydock.vdbs().provision(wanted, snapshot.id());
    machine.run("echo changed > copy/a.txt && chmod 700 copy && ! sudo -n ls copy 2>/dev/null");
    Snapshot taken = drydock.vdbs().snapshot("copy");
    assertThat(taken.folder().resolve("a.txt")).hasContent("changed");
    assertThat(machine.run("stat -c %u:%g copy/a.txt copy/calls"))
        .isEqualTo("1500:1500\n1500:1500\n");
    assertThat(snapshot.folder().resolve("a.txt")).hasContent("one");
  }

  private static void busyMountIsNamed(Drydock drydock, TestMachine machine) {
    machine.run("cd copy; nohup sleep 1000 >/dev/null 2>&1 </dev/null &");
    var busy =
        catchThrowableOfType(DrydockException.class, () -> drydock.vdbs().delete("copy", true));
    assertThat(busy.code()).isEqualTo(ErrorCode.MOUNT_FAILED);
    assertThat(busy.why()).contains("(sleep)");
    machine.run("pkill -x sleep");
    drydock.vdbs().delete("copy", true);
    assertThat(machine.run("cat /proc/mounts")).doesNotContain("copy nfs4");
  }
}
