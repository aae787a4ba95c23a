package io.drydock.mount;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.storage.Ownership;
import java.io.IOException;
import java.nio.file.Path;

/** The folders of a dataset on this machine, before they are mounted anywhere. */
public final class StorageFolders {
  private final LocalMounts here;
  private final Path data;
  private final Ownership owner;

  /**
   * @param here this machine
   * @param data the dataset's data
   * @param owner whose it is to be
   */
  public StorageFolders(LocalMounts here, Path data, Ownership owner) {
    this.here = here;
    this.data = data;
    this.owner = owner;
  }

  /** Whether Drydock runs as root. */
  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /**
   * A folder of the dataset, which is to be mounted by itself; made, and its user's, where missing.
   *
   * @param storageGuid the dataset's data
   * @throws DrydockException MOUNT_FAILED, also when a symbolic link is on the way to it: it may
   *     lead out of the dataset
   */
  public Path shared(String doing, String storageGuid, String sharedPath) {
    Path folder = data.resolve(sharedPath);
    try {
      here.make(new Share(storageGuid, folder, folder.toString(), owner));
      return folder;
    } catch (IOException e) {
      throw failed(doing, "making " + folder + ": " + e.getMessage(), e);
    }
  }

  /**
   * Makes the dataset belong to the user who works on it: its root, and all in it that belonged to
   * the root's owner. Files of other users stay theirs: databases have such.
   *
   * @throws DrydockException MOUNT_FAILED when that takes root and we are not
   */
  public void give(String doing) {
    try {
      owner.takeOver(data);
    } catch (IOException e) {
      throw failed(
          doing, "giving the storage to uid %d: %s".formatted(owner.uid(), e.getMessage()), e);
    }
  }

  private static DrydockException failed(String doing, String why, IOException e) {
    return new DrydockException(ErrorCode.MOUNT_FAILED, doing, why, advice(isRoot()), e);
  }

  static String advice(boolean root) {
    return root
        ? "Look for processes that use the folder, or for a missing permission to mount."
        : "Without root, Drydock can only serve environments whose user is the one that runs it,"
            + " at places that this user may write.";
  }
}
