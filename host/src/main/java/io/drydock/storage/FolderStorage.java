package io.drydock.storage;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.error.FullDisk;
import io.drydock.model.DataCheck.Condition;
import io.drydock.model.SnapshotContent;
import io.drydock.model.StorageMethod;
import io.drydock.model.StorageState;
import io.drydock.storage.internal.DiskSpace;
import io.drydock.storage.internal.FileTree;
import io.drydock.storage.internal.VolumeChoice;
import io.drydock.storage.internal.Volumes;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Storage in a folder, by the best means of its file system: Btrfs snapshots, copies that share
 * blocks, or plain copies.
 *
 * <p>Below the root: {@code GUID/live}, {@code GUID/snapshots/GUID/data}, and beside {@code data},
 * where it was copied, the file {@code file-modes}, with the modes that files had before they were
 * made read-only.
 */
public final class FolderStorage implements DatasetStorage {
  private static final String UNFINISHED = ".unfinished";

  private final Path root;
  private final OwnFileSystem own;
  private @Nullable VolumeChoice choice;
  private @Nullable Object chosenOn;

  /**
   * @param root the folder
   * @param own the file system of its own, which is attached before the folder is first used
   */
  public FolderStorage(Path root, OwnFileSystem own) {
    this.root = root;
    this.own = own;
  }

  private interface Work<T> {
    T run(Volumes volumes) throws IOException;
  }

  private <T> T run(String doing, Work<T> work) {
    try {
      return work.run(choice().volumes());
    } catch (IOException e) {
      FullDisk.check(doing, e);
      throw new DrydockException(
          ErrorCode.STORAGE_FAILED,
          doing,
          "the storage below " + root + " said: " + e.getMessage(),
          "Check that the files there are yours, and that nothing forbids to change them.",
          e);
    }
  }

  private interface Change {
    void run(Volumes volumes) throws IOException;
  }

  private void change(String doing, Change change) {
    run(
        doing,
        volumes -> {
          change.run(volumes);
          return true;
        });
  }

  /** Found out once for a file system; which one it is may change when one of its own is made. */
  private synchronized VolumeChoice choice() throws IOException {
    own.attach();
    Object device = Files.getAttribute(Files.createDirectories(root), "unix:dev");
    VolumeChoice found = choice;
    if (found == null || !device.equals(chosenOn)) {
      found = VolumeChoice.of(root);
      choice = found;
      chosenOn = device;
    }
    return found;
  }

  @Override
  public Path dataset(String guid) {
    return run(
        "making the storage of dataset " + guid,
        volumes -> {
          volumes.create(live(guid));
          // No link is on the way to it: whoever mounts it follows none.
          return live(guid).toRealPath();
        });
  }

  @Override
  public Path place(String guid) {
    return live(guid);
  }

  private Path live(String guid) {
    return root.resolve(guid).resolve("live");
  }

  @Override
  public void cloneSnapshot(String guid, String snapshotGuid, String newGuid) {
    change(
        "cloning a snapshot of dataset " + guid,
        volumes -> {
          Files.createDirectories(root.resolve(newGuid));
          volumes.thaw(kept(guid, snapshotGuid), live(newGuid));
        });
  }

  @Override
  public void deleteData(String guid) {
    change(
        "deleting the data of dataset " + guid,
        volumes -> {
          volumes.delete(live(guid));
          FileTree.deleteIfEmpty(root.resolve(guid));
        });
  }

  @Override
  public Path snapshot(String guid, String snapshotGuid) {
    try {
      return run(
          "taking a snapshot of dataset " + guid,
          volumes -> {
            volumes.create(live(guid));
            volumes.freeze(live(guid), Files.createDirectories(unfinished(guid, snapshotGuid)));
            return kept(guid, snapshotGuid).resolve("data");
          });
    } catch (DrydockException e) {
      deleteSnapshot(guid, snapshotGuid);
      throw e;
    }
  }

  @Override
  public void keep(String guid, String snapshotGuid) {
    change(
        "keeping a snapshot of dataset " + guid,
        volumes ->
            Files.move(
                unfinished(guid, snapshotGuid),
                kept(guid, snapshotGuid),
                StandardCopyOption.ATOMIC_MOVE));
  }

  private Path kept(String guid, String snapshotGuid) {
    return root.resolve(guid).resolve("snapshots").resolve(snapshotGuid);
  }

  private Path unfinished(String guid, String snapshotGuid) {
    return kept(guid, snapshotGuid + UNFINISHED);
  }

  @Override
  public void deleteSnapshot(String guid, String snapshotGuid) {
    change(
        "deleting a snapshot of dataset " + guid,
        volumes -> {
          Path unfinished = unfinished(guid, snapshotGuid);
          Path kept = kept(guid, snapshotGuid);
          deleteFolder(volumes, unfinished);
          if (Files.isDirectory(kept, LinkOption.NOFOLLOW_LINKS)) {
            // A part of a snapshot is none.
            Files.move(kept, unfinished, StandardCopyOption.ATOMIC_MOVE);
            deleteFolder(volumes, unfinished);
          }
        });
  }

  private static void deleteFolder(Volumes volumes, Path folder) throws IOException {
    volumes.delete(folder.resolve("data"));
    FileTree.delete(folder);
  }

  @Override
  public void delete(String guid) {
    deleteData(guid);
    change(
        "deleting dataset " + guid,
        volumes -> {
          deleteSnapshots(volumes, guid);
          FileTree.delete(root.resolve(guid));
        });
  }

  private static String withoutEnd(Path folder) {
    String name = folder.getFileName().toString();
    return name.endsWith(UNFINISHED)
        ? name.substring(0, name.length() - UNFINISHED.length())
        : name;
  }

  private void deleteSnapshots(Volumes volumes, String guid) throws IOException {
    Path snapshots = root.resolve(guid).resolve("snapshots");
    if (!Files.isDirectory(snapshots)) {
      return;
    }
    try (var found = Files.newDirectoryStream(snapshots)) {
      for (Path folder : found) {
        Path unfinished = folder.resolveSibling(withoutEnd(folder) + UNFINISHED);
        if (!folder.equals(unfinished)) {
          deleteFolder(volumes, unfinished);
          Files.move(folder, unfinished, StandardCopyOption.ATOMIC_MOVE);
        }
        deleteFolder(volumes, unfinished);
      }
    }
  }

  @Override
  public SnapshotContent count(String guid, String snapshotGuid) {
    return run(
        "counting the files of a snapshot of dataset " + guid,
        volumes -> FileTree.count(kept(guid, snapshotGuid).resolve("data")));
  }

  @Override
  public Condition condition(String guid, String snapshotGuid, Instant takenAt) {
    Path data = kept(guid, snapshotGuid).resolve("data");
    try {
      own.attach();
      return FileTree.isFolderOf(data, takenAt) ? Condition.GOOD : Condition.CHANGED;
    } catch (IOException | DrydockException gone) {
      return Condition.MISSING;
    }
  }

  @Override
  public Condition verify(String guid, String snapshotGuid, Instant takenAt) {
    Path data = kept(guid, snapshotGuid).resolve("data");
    return run(
        "verifying a snapshot of dataset " + guid,
        volumes -> {
          if (!Files.isDirectory(data, LinkOption.NOFOLLOW_LINKS)) {
            return Condition.MISSING;
          }
          return FileTree.isOf(data, takenAt) ? Condition.GOOD : Condition.CHANGED;
        });
  }

  @Override
  public Optional<Measured> measure(String guid, @Nullable String snapshotGuid) {
    Path tree = snapshotGuid == null ? live(guid) : kept(guid, snapshotGuid).resolve("data");
    return run(
        "measuring the space of dataset " + guid,
        volumes ->
            Files.exists(tree)
                ? Optional.of(
                    new Measured(
                        volumes.method(tree),
                        DiskSpace.of(tree, volumes.method() != StorageMethod.PLAIN_COPIES)))
                : Optional.empty());
  }

  @Override
  public void requireRoom(String doing) {
    run(
        doing,
        volumes -> {
          long free = Files.getFileStore(root).getUsableSpace();
          if (free < StorageState.RESERVE_BYTES) {
            throw new DrydockException(
                ErrorCode.STORAGE_FAILED,
                doing,
                "the file system of the storage is full: %d KB are free below %s, and at least %d MB have to be"
                    .formatted(free >> 10, root, StorageState.RESERVE_BYTES >> 20),
                FullDisk.ADVICE);
          }
          return true;
        });
  }

  @Override
  public StorageState state() {
    return run(
        "looking at the storage",
        volumes -> {
          VolumeChoice chosen = choice();
          FileStore store = Files.getFileStore(root);
          return new StorageState(
              root,
              volumes.method(),
              chosen.reason(),
              chosen.fileSystem(),
              store.getTotalSpace(),
              store.getUsableSpace(),
              own.image());
        });
  }
}
