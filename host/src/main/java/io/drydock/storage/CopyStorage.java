package io.drydock.storage;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.storage.internal.FileTree;
import io.drydock.storage.internal.HostCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Storage on any file system: a snapshot is a copy by {@code cp -a}, which shares blocks (reflink)
 * where the file system can, and keeps sparse files, hard links within the dataset, symbolic links,
 * extended attributes, owners, modes and times.
 *
 * <p>Below the root: {@code GUID/live}, {@code GUID/snapshots/GUID/data}, and beside {@code data}
 * the file {@code modes}, with the modes that files had before they were made read-only.
 */
public final class CopyStorage implements DatasetStorage {
  private static final String UNFINISHED = ".unfinished";

  private final Path root;

  /** Storage below this folder. */
  public CopyStorage(Path root) {
    this.root = root;
  }

  @Override
  public Path dataset(String guid) {
    Path live = live(guid);
    try {
      return Files.createDirectories(live);
    } catch (IOException e) {
      throw failed("making the storage of dataset " + guid, e);
    }
  }

  private Path live(String guid) {
    return root.resolve(guid).resolve("live");
  }

  @Override
  public void cloneSnapshot(String guid, String snapshotGuid, String newGuid) {
    Path from = kept(guid, snapshotGuid);
    Path unfinished = root.resolve(newGuid).resolve("live" + UNFINISHED);
    try {
      FileTree.delete(unfinished);
      Files.createDirectories(unfinished.getParent());
      copy(from.resolve("data"), unfinished);
      FileTree.restoreModes(unfinished, from.resolve("modes"));
      Files.move(unfinished, live(newGuid), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw failed("cloning a snapshot of dataset " + guid, e);
    }
  }

  @Override
  public void deleteData(String guid) {
    Path dataset = root.resolve(guid);
    try {
      FileTree.delete(dataset.resolve("live"));
      FileTree.delete(dataset.resolve("live" + UNFINISHED));
      FileTree.deleteIfEmpty(dataset);
    } catch (IOException e) {
      throw failed("deleting the data of dataset " + guid, e);
    }
  }

  @Override
  public Content snapshot(String guid, String snapshotGuid) {
    Path unfinished = unfinished(guid, snapshotGuid);
    try {
      Path data = Files.createDirectories(unfinished).resolve("data");
      copy(dataset(guid), data);
      FileTree.Count count = FileTree.makeReadOnly(data, unfinished.resolve("modes"));
      Path kept = kept(guid, snapshotGuid).resolve("data");
      return new Content(kept, count.bytes(), count.files());
    } catch (IOException e) {
      tidyUp(guid);
      throw failed("taking a snapshot of dataset " + guid, e);
    }
  }

  @Override
  public void keep(String guid, String snapshotGuid) {
    try {
      Files.move(
          unfinished(guid, snapshotGuid), kept(guid, snapshotGuid), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw failed("keeping a snapshot of dataset " + guid, e);
    }
  }

  private Path kept(String guid, String snapshotGuid) {
    return root.resolve(guid).resolve("snapshots").resolve(snapshotGuid);
  }

  private Path unfinished(String guid, String snapshotGuid) {
    return kept(guid, snapshotGuid + UNFINISHED);
  }

  private static void copy(Path from, Path to) throws IOException {
    HostCommand.run(cp(), from.toString(), to.toString());
  }

  /** GNU cp is told to share blocks where it can; other systems' cp has no such option. */
  private static List<String> cp() {
    return System.getProperty("os.name").equals("Linux")
        ? List.of("cp", "-a", "--reflink=auto", "--no-target-directory")
        : List.of("cp", "-pR");
  }

  @Override
  public void deleteSnapshot(String guid, String snapshotGuid) {
    try {
      FileTree.delete(unfinished(guid, snapshotGuid));
      FileTree.delete(kept(guid, snapshotGuid));
    } catch (IOException e) {
      throw failed("deleting a snapshot of dataset " + guid, e);
    }
  }

  @Override
  public void delete(String guid) {
    try {
      FileTree.delete(root.resolve(guid));
    } catch (IOException e) {
      throw failed("deleting dataset " + guid, e);
    }
  }

  @Override
  public void tidyUp(String guid) {
    Path snapshots = root.resolve(guid).resolve("snapshots");
    if (!Files.isDirectory(snapshots)) {
      return;
    }
    try (var left = Files.newDirectoryStream(snapshots, "*" + UNFINISHED)) {
      for (Path unfinished : left) {
        FileTree.delete(unfinished);
      }
    } catch (IOException e) {
      throw failed("tidying up dataset " + guid, e);
    }
  }

  private DrydockException failed(String doing, IOException e) {
    return new DrydockException(
        ErrorCode.STORAGE_FAILED,
        doing,
        "the storage below " + root + " said: " + e.getMessage(),
        "Check that the disk is not full and that the files there are yours.",
        e);
  }
}
