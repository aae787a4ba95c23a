package io.drydock.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.fixtures.NeedsRoot;
import io.drydock.fixtures.NeedsTool;
import io.drydock.storage.internal.HostCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reflinks: on a file system that can share blocks, a snapshot takes next to no space. */
@NeedsRoot
@NeedsTool("mkfs.btrfs")
class SharedBlocksTest {
  private static final int FILE_BYTES = 40 << 20;

  @TempDir Path folder;
  private Path btrfs;
  private CopyStorage storage;

  @BeforeEach
  void makeFileSystem() throws IOException {
    btrfs = Files.createDirectory(folder.resolve("btrfs"));
    Path image = folder.resolve("image");
    HostCommand.run(List.of("truncate", "-s", "256M"), image.toString());
    HostCommand.run(List.of("mkfs.btrfs", "-q"), image.toString());
    HostCommand.run(List.of("mount", "-o", "loop"), image.toString(), btrfs.toString());
    storage = new CopyStorage(btrfs.resolve("storage"));
  }

  @AfterEach
  void unmount() throws IOException {
    HostCommand.run(List.of("umount"), btrfs.toString());
  }

  private long usedBytes() throws IOException {
    HostCommand.run(List.of("sync", "-f"), btrfs.toString());
    var store = Files.getFileStore(btrfs);
    return store.getTotalSpace() - store.getUnallocatedSpace();
  }

  @Test
  void a_snapshot_shares_its_blocks_with_the_dataset_until_one_of_them_changes()
      throws IOException {
    byte[] noise = new byte[FILE_BYTES];
    new Random(1).nextBytes(noise);
    Path file = Files.write(storage.dataset("d").resolve("file"), noise);
    long before = usedBytes();

    Path copy = storage.snapshot("d", "s").folder();
    storage.keep("d", "s");
    assertThat(usedBytes() - before).isLessThan(FILE_BYTES / 10);

    noise[0]++;
    Files.write(file, noise);
    assertThat(usedBytes() - before).isGreaterThan(FILE_BYTES / 2);
    assertThat(Files.mismatch(file, copy.resolve("file"))).isZero();
  }
}
