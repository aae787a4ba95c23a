package io.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.fixtures.LoopDisk;
import io.drydock.fixtures.NeedsRoot;
import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.Tool;
import io.drydock.job.ProgressListener;
import io.drydock.testing.CopierHome;
import io.drydock.testing.FarHost;
import io.drydock.testing.VdbPlugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full file system is called that, whoever finds it full. */
@NeedsRoot
@NeedsTool({"mkfs.ext4", "mount", "umount", "fallocate"})
class FullDiskTest {
  @TempDir Path folder;
  private LoopDisk disk;
  private CopierHome home;

  @BeforeEach
  void open() throws IOException {
    disk = LoopDisk.make("ext4", folder, "80M");
    Files.delete(disk.folder().resolve("lost+found"));
    home = CopierHome.open(folder, VdbPlugin.in(folder.resolve("plugin")), ProgressListener.SILENT);
    Tool.named("mount")
        .run("--bind", disk.folder().toString(), folder.resolve("home/storage").toString());
    home.link("docs-ds", folder.resolve("staging/docs"));
  }

  @AfterEach
  void close() {
    home.close();
    Tool.named("umount").run(folder.resolve("home/storage").toString());
    disk.close();
  }

  /** Leaves so much free, for root as well. */
  private void fillBut(int megabytes) throws IOException {
    long free = Files.getFileStore(disk.folder()).getUnallocatedSpace();
    String size = Long.toString(Math.max(1, free - ((long) megabytes << 20)));
    try {
      Tool.named("fallocate").run("-l", size, disk.folder().resolve("fill").toString());
    } catch (IllegalStateException blocksOfTheFileItself) {
      Tool.named("fallocate").run("-l", size, disk.folder().resolve("fill").toString());
    }
  }

  private static DrydockException failureOf(Runnable work) {
    return catchThrowableOfType(DrydockException.class, work::run);
  }

  @Test
  void a_sync_or_snapshot_is_not_begun_without_a_reserve_and_showing_warns() throws IOException {
    assertThat(home.drydock().storage().state().isNearlyFull()).isFalse();
    fillBut(5);
    assertThat(home.drydock().storage().state().isNearlyFull()).isTrue();
    int jobs = home.drydock().jobs().list().size();
    DrydockException refused = failureOf(() -> home.drydock().dsources().sync("docs-ds"));
    assertThat(refused.code()).isEqualTo(ErrorCode.STORAGE_FAILED);
    assertThat(refused.why()).contains("is full", folder.resolve("home/storage").toString());
    assertThat(refused.action()).contains("drydock storage space");
    assertThat(home.drydock().snapshots().list("docs-ds")).hasSize(1);
    assertThat(home.drydock().jobs().list().size()).isGreaterThanOrEqualTo(jobs);
    Files.delete(disk.folder().resolve("fill"));
    home.drydock().dsources().sync("docs-ds");
  }

  @Test
  void a_plugin_whose_command_found_it_full_is_told_which_file_system_that_is() throws IOException {
    home.write("large", "x".repeat(30 << 20));
    fillBut(26);
    DrydockException failed = failureOf(() -> home.drydock().dsources().sync("docs-ds"));
    assertThat(failed.code()).isEqualTo(ErrorCode.PLUGIN_USER_ERROR);
    assertThat(failed.why()).isEqualTo("Could not copy.");
    assertThat(failed.output()).contains("No space left on device");
    assertThat(failed.action())
        .contains("Check the path.", "The file system of the storage", "is full");
  }

  @Test
  @NeedsTool({"sshd", "ssh-keygen", "useradd", "unshare", "sshfs", "fusermount3"})
  void it_is_called_full_over_sshfs_too_where_a_program_is_told_something_else()
      throws IOException {
    try (var far = new FarHost()) {
      far.addTo(home.drydock());
      far.link(home.drydock(), far.place("staging/docs"));
      far.run("dd if=/dev/zero of=data/large bs=1M count=30 2>/dev/null");
      fillBut(26);
      DrydockException failed = failureOf(() -> home.drydock().dsources().sync("far-ds"));
      assertThat(failed.action()).contains("The file system of the storage", "is full");
      home.drydock().dsources().delete("far-ds", true);
    }
  }
}
