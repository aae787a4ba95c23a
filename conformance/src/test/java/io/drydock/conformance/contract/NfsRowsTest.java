package io.drydock.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.Drydock;
import io.drydock.SshSettings;
import io.drydock.Vdbs.NewVdb;
import io.drydock.environment.HostAddress.SshLogin;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.fixtures.NeedsRoot;
import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.TestMachine;
import io.drydock.model.MountRecord;
import io.drydock.model.Snapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract §5, storage on another machine: one with a kernel of its own, which mounts by NFS. */
@NeedsRoot
@NeedsTool({TestMachine.TOOL, "ganesha.nfsd"})
@Tag("thorough")
class NfsRowsTest {
  @TempDir Path folder;
  private TestMachine machine;
  private ContractHome home;
  private Drydock drydock;

  @BeforeEach
  void open() {
    machine = TestMachine.start();
    home = new ContractHome(folder);
    drydock = home.drydock();
    drydock.plugins().add(home.staged().write());
    machine.awaitStart();
    machine.run("mkdir data && echo one > data/a.txt");
    link();
  }

  private void link() {
    var key = new SshLogin.PrivateKey(machine.key().privateKey(), null);
    var settings =
        new SshSettings(
            machine.address(), machine.port(), TestMachine.USER, key, true, Duration.ofMinutes(2));
    drydock.environments().add("far", settings);
    Map<String, Object> source = Map.of("path", "/home/tester/data");
    drydock.sources().add("docs", "contract", "far", null, source);
    home.link(Map.of("mountLocation", "/home/tester/staging"));
  }

  @AfterEach
  void close() {
    home.close();
    machine.close();
  }

  @Row("flow-nfs")
  @Test
  void storage_is_mounted_by_nfs_and_mounted_again_after_the_machine_rebooted() {
    assertThat(machine.run("grep staging /proc/mounts")).contains(" /home/tester/staging nfs4 ");
    assertThat(drydock.dsources().mounts("docs"))
        .extracting(MountRecord::method)
        .containsExactly(MountRecord.Method.NFS);
    Snapshot first = drydock.snapshots().list("docs").getFirst();
    assertThat(first.folder().resolve("a.txt")).hasContent("one");
    provisionAndWork(first);

    machine.reboot();
    assertThat(machine.run("cat /proc/mounts; echo two > data/a.txt")).doesNotContain("nfs4");
    assertThat(drydock.dsources().sync("docs").folder().resolve("a.txt")).hasContent("two");
    drydock.vdbs().enable("copy");
    assertThat(machine.run("cat copy/a.txt")).isEqualTo("changed\n");
    busyMountIsNamed();
  }

  /** What is written there by one user is here, theirs; root there has no rights over it. */
  private void provisionAndWork(Snapshot snapshot) {
    var wanted = new NewVdb("copy", "far", Map.of("mountLocation", "/home/tester/copy"));
    drydock.vdbs().provision(wanted, snapshot.id());
    String script =
        """
        set -e
        echo changed > copy/a.txt
        chmod 700 copy
        if sudo -n ls copy 2>/dev/null; then exit 1; fi
        stat -c %u:%g copy/a.txt
        """;
    assertThat(machine.run(script)).isEqualTo("1500:1500\n");
    Snapshot taken = drydock.vdbs().snapshot("copy");
    assertThat(taken.folder().resolve("a.txt")).hasContent("changed");
    assertThat(snapshot.folder().resolve("a.txt")).hasContent("one");
  }

  private void busyMountIsNamed() {
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
