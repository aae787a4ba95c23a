package io.drydock.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Which object of a file system a path leads to, links followed: the device and the inode. It tells
 * objects apart within one running kernel; two machines may have the same numbers by chance.
 */
record FileIdentity(String deviceAndInode) {
  /** The identity of a path of this machine; empty where there is nothing to be seen. */
  static Optional<FileIdentity> of(Path path) {
    try {
      Map<String, Object> attributes = Files.readAttributes(path, "unix:dev,ino");
      return Optional.of(new FileIdentity(attributes.get("dev") + ":" + attributes.get("ino")));
    } catch (IOException | UnsupportedOperationException unknown) {
      return Optional.empty();
    }
  }
}
