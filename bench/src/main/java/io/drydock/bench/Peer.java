package io.drydock.bench;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file system's own commands, on a dataset that is like Drydock's. */
final class Peer {
  private final boolean btrfs;
  private final Path folder;

  /** Takes note of a time. */
  interface Clock {
    void add(String what, long nanos);
  }

  /**
   * @param kind {@code btrfs} for subvolumes, {@code reflink} for copies that share their blocks
   * @param folder a new folder for its dataset and copies
   */
  Peer(String kind, Path folder) throws IOException {
    this.btrfs = kind.equals("btrfs");
    this.folder = Files.createDirectories(folder);
    if (btrfs) {
      run("btrfs", "subvolume", "create", dataset().toString());
    } else {
      Files.createDirectory(dataset());
    }
  }

  Path dataset() {
    return folder.resolve("dataset");
  }

  /** A snapshot and a writable copy of it, as bare as can be. */
  void measure(Clock clock) throws IOException {
    Path snapshot = folder.resolve("snapshot");
    Path clone = folder.resolve("clone");
    long start = System.nanoTime();
    copy(dataset(), snapshot, true);
    long taken = System.nanoTime();
    copy(snapshot, clone, false);
    long cloned = System.nanoTime();
    clock.add("bare snapshot", taken - start);
    clock.add("bare clone", cloned - taken);
    delete(clone);
    delete(snapshot);
  }

  private void copy(Path from, Path to, boolean readOnly) throws IOException {
    if (!btrfs) {
      run("cp", "-a", "--reflink=always", from.toString(), to.toString());
    } else if (readOnly) {
      run("btrfs", "subvolume", "snapshot", "-r", from.toString(), to.toString());
    } else {
      run("btrfs", "subvolume", "snapshot", from.toString(), to.toString());
    }
  }

  private void delete(Path tree) throws IOException {
    if (btrfs) {
      run("btrfs", "subvolume", "delete", tree.toString());
    } else {
      run("rm", "-rf", tree.toString());
    }
  }

  /** A copy that shares nothing, once. */
  void plainCopy(Clock clock) throws IOException {
    Path copy = folder.resolve("copy");
    long start = System.nanoTime();
    run("cp", "-a", "--reflink=never", dataset().toString(), copy.toString());
    clock.add("cp -a", System.nanoTime() - start);
    run("rm", "-rf", copy.toString());
    sync();
  }

  /** Everything that was written is on the disk. */
  void sync() throws IOException {
    run("sync", "-f", folder.toString());
  }

  /** How much of the file system is used. */
  long usedBytes() throws IOException {
    sync();
    FileStore store = Files.getFileStore(folder);
    return store.getTotalSpace() - store.getUnallocatedSpace();
  }

  private static void run(String... command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException(List.of(command) + " failed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
