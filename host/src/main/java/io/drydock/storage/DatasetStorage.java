package io.drydock.storage;

import io.drydock.model.DataCheck.Condition;
import io.drydock.model.SnapshotContent;
import io.drydock.model.SpaceUse;
import io.drydock.model.StorageMethod;
import io.drydock.model.StorageState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the data of datasets and of their snapshots. A dataset is named by its guid. Whatever fails
 * throws {@link io.drydock.error.DrydockException} STORAGE_FAILED, or STORAGE_OFFLINE where the
 * file system of its own is not to be had.
 */
public interface DatasetStorage {
  /** Where the data of a dataset is; the folder is made, empty, where there is none. */
  Path dataset(String guid);

  /** Where the data of a dataset is, or would be; nothing is looked at, and nothing made. */
  Path place(String guid);

  /**
   * Takes a snapshot of a dataset: complete and read-only, or not there at all. Until it is kept,
   * it is unfinished.
   *
   * @return where its files are, once it is kept
   */
  Path snapshot(String guid, String snapshotGuid);

  /** Keeps a snapshot that was taken. */
  void keep(String guid, String snapshotGuid);

  /**
   * Makes the data of a new dataset out of a snapshot: the same files, which may be written again,
   * with the modes that they had when the snapshot was taken. Complete, or not there at all.
   *
   * @param guid the dataset of the snapshot
   * @param newGuid the new dataset
   */
  void cloneSnapshot(String guid, String snapshotGuid, String newGuid);

  /** Deletes the data of a dataset, and not its snapshots. */
  void deleteData(String guid);

  /** Deletes a snapshot, kept or not. */
  void deleteSnapshot(String guid, String snapshotGuid);

  /** Deletes a dataset with all its snapshots. */
  void delete(String guid);

  /** Counts what is in a kept snapshot; takes as long as looking at each file. */
  SnapshotContent count(String guid, String snapshotGuid);

  /**
   * Whether a kept snapshot is there, and was not changed where that can be seen at once; never
   * fails.
   *
   * @param takenAt when it was complete
   */
  Condition condition(String guid, String snapshotGuid, Instant takenAt);

  /** The same, seen by a look at each file. */
  Condition verify(String guid, String snapshotGuid, Instant takenAt);

  /**
   * Measures disk space; looks at each file.
   *
   * @param snapshotGuid a kept snapshot, or null for the data that the dataset works with
   * @return empty when there is none
   */
  Optional<Measured> measure(String guid, @Nullable String snapshotGuid);

  /**
   * What a tree of files takes.
   *
   * @param method how the next copy of it is made
   * @param space how much disk space
   */
  record Measured(StorageMethod method, SpaceUse space) {}

  /**
   * Refuses to begin with what takes space when there is next to none.
   *
   * @throws io.drydock.error.DrydockException STORAGE_FAILED, which calls the file system full
   */
  void requireRoom(String doing);

  /** What this storage is. */
  StorageState state();
}
