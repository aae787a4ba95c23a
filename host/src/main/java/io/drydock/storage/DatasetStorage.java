package io.drydock.storage;

import java.nio.file.Path;

/** Keeps the data of datasets and of their snapshots. A dataset is named by its guid. */
public interface DatasetStorage {
  /**
   * What a snapshot holds.
   *
   * @param folder where its files are, read-only
   * @param bytes the sum of their sizes
   * @param files how many regular files there are
   */
  record Content(Path folder, long bytes, long files) {}

  /** Where the data of a dataset is; the folder is made, empty, where there is none. */
  Path dataset(String guid);

  /**
   * Takes a snapshot of a dataset: complete and read-only, or not there at all. Until it is kept,
   * it is no more than left-overs to {@link #tidyUp}.
   *
   * @return what it holds, and where that is once it is kept
   * @throws io.drydock.error.DrydockException STORAGE_FAILED
   */
  Content snapshot(String guid, String snapshotGuid);

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

  /** Removes snapshots that were never kept; for a dataset that nothing else works on. */
  void tidyUp(String guid);
}
