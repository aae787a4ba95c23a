package io.drydock.storage;

import io.drydock.storage.internal.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whose a dataset is.
 *
 * @param uid the numeric user
 * @param gid the numeric group
 */
public record Ownership(int uid, int gid) {
  /** Who a folder belongs to. */
  static Ownership of(Path folder) throws IOException {
    return new Ownership(
        (Integer) Files.getAttribute(folder, "unix:uid"),
        (Integer) Files.getAttribute(folder, "unix:gid"));
  }

  /**
   * Gives them the data of a dataset: its root, and all in it that belonged to the root's owner.
   *
   * @throws IOException when that takes root and we are not
   */
  public void takeOver(Path data) throws IOException {
    Ownership before = of(data);
    if (!before.equals(this)) {
      FileTree.changeOwner(data, before.uid(), uid, before.gid(), gid);
    }
  }
}
