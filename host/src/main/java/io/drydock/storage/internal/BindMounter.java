package io.drydock.storage.internal;

import io.drydock.model.MountRecord.Method;
import io.drydock.storage.Mounter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Bind mounts: for root. */
public final class BindMounter implements Mounter {
  @Override
  public Method method() {
    return Method.BIND;
  }

  @Override
  public void mount(Path folder, Path place) throws IOException {
    if (Files.isDirectory(place) && Files.isSameFile(folder, place)) {
      return;
    }
    HostCommand.run(List.of("mount", "--bind"), folder.toString(), place.toString());
  }

  @Override
  public void unmount(Path folder, Path place) throws IOException {
    if (Files.isDirectory(place) && Files.isSameFile(folder, place)) {
      HostCommand.run(List.of("umount"), place.toString());
    }
  }
}
