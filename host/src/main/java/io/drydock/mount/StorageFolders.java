package io.drydock.mount;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.storage.Ownership;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The folders of a dataset on this machine, before they are mounted anywhere. */
public final class StorageFolders {
  private final Path data;
  private final Ownership owner;
  private final boolean root;

  /**
   * @param data the dataset's data
   * @param owner whose it is to be
   */
  public StorageFolders(Path data, Ownership owner) {
    this.data = data;
    this.owner = owner;
    this.root = isRoot();
  }

  /** Whether Drydock runs as root. */
  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /**
   * A folder of the dataset, which is to be mounted by itself; made, and its user's, where missing.
   *
   * @param keepsOwners whether it has to belong to its user here
   * @throws DrydockException MOUNT_FAILED, also when a symbolic link in the data leads out of it
   */
  public Path shared(String doing, String sharedPath, boolean keepsOwners) {
    Path folder = data.resolve(sharedPath);
    try {
      if (!RealPaths.ofPlace(folder.resolve("any")).startsWith(data.toRealPath())) {
        throw failed(doing, folder + " is a symbolic link that leads out of the dataset", null);
      }
      make(folder, owner, root && keepsOwners);
      return folder;
    } catch (IOException e) {
      throw failed(doing, "making " + folder + ": " + e.getMessage(), e);
    }
  }

  /** Makes a folder and those on the way to it, which become a user's. */
  static void make(@Nullable Path place, Ownership owner, boolean give) throws IOException {
    Deque<Path> missing = new ArrayDeque<>();
    for (Path at = place; at != null && !Files.exists(at); at = at.getParent()) {
      missing.push(at);
    }
    for (Path folder : missing) {
      Files.createDirectory(folder);
      if (give) {
        owner.giveTo(folder);
      }
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

  private DrydockException failed(String doing, String why, @Nullable IOException e) {
    return new DrydockException(ErrorCode.MOUNT_FAILED, doing, why, advice(root), e);
  }

  static String advice(boolean root) {
    return root
        ? "Look for processes that use the folder, or for a missing permission to mount."
        : "Without root, Drydock can only serve environments whose user is the one that runs it,"
            + " at places that this user may write.";
  }
}
