package io.drydock.storage.internal;

import io.drydock.model.MountRecord.Method;
import io.drydock.storage.Mounter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Symbolic links: for whoever may not mount. */
public final class LinkMounter implements Mounter {
  @Override
  public Method method() {
    return Method.LINK;
  }

  @Override
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

  @Override
  public void unmount(Path folder, Path place) throws IOException {
    if (Files.isSymbolicLink(place) && Files.readSymbolicLink(place).equals(folder)) {
      Files.delete(place);
    }
  }
}
