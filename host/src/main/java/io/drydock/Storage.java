package io.drydock;

import io.drydock.model.DataCheck;
import io.drydock.model.StorageState;
import io.drydock.model.StoredData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The storage of a home, where the data of dSources, VDBs and snapshots is kept. */
public interface Storage {
  /** What it is and can do. */
  StorageState state();

  /**
   * Measures the disk space of data and snapshots; looks at each file, which takes its time.
   *
   * @param dataset the name of a dSource or VDB; null for all
   * @return its data first, then its snapshots, oldest first
   */
  List<StoredData> space(@Nullable String dataset);

  /**
   * Looks whether the data of datasets is there, and whether snapshots are as they were taken;
   * looks at each file, which takes its time.
   *
   * @param dataset the name of a dSource or VDB; null for all
   * @return its data first, then its snapshots, oldest first
   */
  List<DataCheck> verify(@Nullable String dataset);

  /**
   * Makes a Btrfs in a file of the home and keeps the storage there from now on, so that snapshots
   * and VDBs take no time and no space. It takes root, and a storage that is empty yet.
   *
   * @param bytes its size
   * @throws io.drydock.error.DrydockException ALREADY_EXISTS, STILL_IN_USE, INVALID_PARAMETERS for
   *     a size that does not fit, STORAGE_OFFLINE when it cannot be mounted
   */
  void createBtrfs(long bytes);

  /**
   * Unmounts the Btrfs of its own, where there is one; the next use of the storage mounts it again.
   *
   * @throws io.drydock.error.DrydockException STILL_IN_USE while a dataset is mounted;
   *     STORAGE_OFFLINE
   */
  void detach();
}
