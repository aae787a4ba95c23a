package io.drydock.mount.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Symbolic links: for whoever may not mount. */
public final class LinkMounter {
  /**
   * Makes a folder appear at a place. Does nothing when it is there already.
   *
   * @param place where; an empty folder or nothing
   * @throws IOException with a reason for people
   */
  public void mount(Path folder, Path place) throws IOException {
    if (Files.isSymbolicLink(place)) {
      if (!Files.readSymbolicLink(place).equals(folder)) {
        throw new IOException(place + " is a symbolic link to somewhere else");
      }
      return;
    }
    // Fails on a folder that is not empty; whoever calls has looked.
    Files.deleteIfExists(place);
    Files.createSymbolicLink(place, folder);
  }

  /** Makes it disappear again; its data stays. Does nothing when it is not there. */
  public void unmount(Path folder, Path place) throws IOException {
    if (Files.isSymbolicLink(place) && Files.readSymbolicLink(place).equals(folder)) {
      Files.delete(place);
    }
  }
}
