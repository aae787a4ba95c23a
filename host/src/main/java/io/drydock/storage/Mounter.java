package io.drydock.storage;

import io.drydock.model.MountRecord.Method;
import java.nio.file.Path;

/** Makes folders of the storage appear at other places of this machine's file system. */
public interface Mounter {
  /** How it does so. */
  Method method();

  /**
   * Makes a folder appear at a place. Does nothing when it is there already.
   *
   * @param place where; an empty folder or nothing
   * @throws java.io.IOException with a reason for people
   */
  void mount(Path folder, Path place) throws java.io.IOException;

  /** Makes it disappear again; its data stays. Does nothing when it is not there. */
  void unmount(Path folder, Path place) throws java.io.IOException;
}
