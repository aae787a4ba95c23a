package io.drydock.storage;

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

  void giveTo(Path folder) throws IOException {
    Files.setAttribute(folder, "unix:uid", uid);
    Files.setAttribute(folder, "unix:gid", gid);
  }
}
