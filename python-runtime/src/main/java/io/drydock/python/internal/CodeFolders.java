package io.drydock.python.internal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where byte code is kept between interpreters and processes.
 *
 * @param byTime that of what is imported at the start and never changes, found by time stamps
 * @param byContent that of everything else, the plugin's among it, found by the source's content
 */
public record CodeFolders(Path byTime, Path byContent) {
  /**
   * The folders in a cache folder. A plugin's byte code may be nobody else's business. Where no
   * folder can be made, nothing is kept.
   */
  public static CodeFolders in(Path cacheFolder) {
    Path byContent = cacheFolder.resolve("code");
    var forOwner = PosixFilePermissions.fromString("rwx------");
    try {
      Files.createDirectories(cacheFolder);
      Files.createDirectory(byContent, PosixFilePermissions.asFileAttribute(forOwner));
    } catch (FileAlreadyExistsException e) {
      // As nearly always.
    } catch (IOException e) {
      // Python finds no folder to write to, and compiles each time.
    }
    return new CodeFolders(cacheFolder.resolve("bytecode"), byContent);
  }
}
