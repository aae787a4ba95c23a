package io.drydock.storage.internal;

import io.drydock.model.StorageMethod;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Btrfs: every tree is a subvolume, and every copy a snapshot of it, by btrfs-progs. A tree that is
 * a folder, because it was made before btrfs-progs were there, is copied with shared blocks; its
 * copies are subvolumes.
 */
public final class BtrfsVolumes implements Volumes {
  private static final String BTRFS = "btrfs";

  /** The number that the kernel gives to the root folder of every subvolume. */
  private static final long SUBVOLUME_INODE = 256;

  private final CopyVolumes copies = new CopyVolumes(StorageMethod.REFLINK_COPIES);

  @Override
  public StorageMethod method() {
    return StorageMethod.BTRFS_SNAPSHOTS;
  }

  @Override
  public StorageMethod method(Path tree) throws IOException {
    return isSubvolume(tree) ? method() : copies.method();
  }

  private static boolean isSubvolume(Path tree) throws IOException {
    return Files.getAttribute(tree, "unix:ino", LinkOption.NOFOLLOW_LINKS).equals(SUBVOLUME_INODE);
  }

  @Override
  public void create(Path tree) throws IOException {
    if (!Files.isDirectory(tree)) {
      Files.createDirectories(tree.getParent());
      btrfs(List.of("subvolume", "create"), tree);
    }
  }

  @Override
  public void freeze(Path tree, Path folder) throws IOException {
    Path data = folder.resolve("data");
    if (isSubvolume(tree)) {
      snapshot(List.of("-r"), tree, data);
    } else {
      create(data);
      copies.copy(tree, data, true);
      setReadOnly(data, true);
    }
  }

  @Override
  public void thaw(Path folder, Path tree) throws IOException {
    Path data = folder.resolve("data");
    if (Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
      // btrfs would put the new one inside of it.
      throw new FileAlreadyExistsException(tree.toString());
    }
    if (isSubvolume(data)) {
      snapshot(List.of(), data, tree);
    } else {
      copies.thaw(folder, tree);
    }
  }

  private static void snapshot(List<String> options, Path from, Path to) throws IOException {
    HostCommand.run(
        command(List.of("subvolume", "snapshot"), options), from.toString(), to.toString());
  }

  private static void btrfs(List<String> words, Path path) throws IOException {
    HostCommand.run(command(words, List.of()), path.toString());
  }

  private static List<String> command(List<String> words, List<String> options) {
    return Stream.of(List.of(BTRFS), words, options).flatMap(List::stream).toList();
  }

  private static void setReadOnly(Path tree, boolean readOnly) throws IOException {
    HostCommand.run(
        List.of(BTRFS, "property", "set", "-ts"),
        tree.toString(),
        "ro",
        Boolean.toString(readOnly));
  }

  @Override
  public void delete(Path tree) throws IOException {
    if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS) || !isSubvolume(tree)) {
      copies.delete(tree);
      return;
    }
    // Only root may delete one that is read-only; its owner has to make it writable first.
    setReadOnly(tree, false);
    try {
      btrfs(List.of("subvolume", "delete"), tree);
    } catch (IOException refused) {
      deleteAsFolder(tree, refused);
    }
  }

  /** Without root and the right mount option, and with subvolumes inside, file by file it is. */
  private void deleteAsFolder(Path tree, IOException refused) throws IOException {
    try {
      copies.delete(tree);
    } catch (IOException e) {
      e.addSuppressed(refused);
      throw e;
    }
  }
}
