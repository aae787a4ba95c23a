package io.drydock.python.internal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where byte code is kept between interpreters and processes.
 *
 * @param ofPython that which Python itself keeps: of what the host's libraries import at the start
 * @param kept that of the host's libraries; {@code _drydock_kept_code.py} says how it is found
 * @param ofPlugins a folder for each plugin, with what it imports
 */
public record CodeFolders(Path ofPython, Path kept, Path ofPlugins) {
  /**
   * The folders in a cache folder. A plugin's byte code may be nobody else's business. Where no
   * folder can be made, nothing is kept.
   */
  public static CodeFolders in(Path cacheFolder) {
    Path kept = cacheFolder.resolve("code");
    var forOwner = PosixFilePermissions.fromString("rwx------");
    try {
      Files.createDirectories(cacheFolder);
      Files.createDirectory(kept, PosixFilePermissions.asFileAttribute(forOwner));
    } catch (FileAlreadyExistsException e) {
      // As nearly always.
    } catch (IOException e) {
      // Python finds no folder to write to, and compiles each time.
    }
    return new CodeFolders(
        cacheFolder.resolve("bytecode"), kept, cacheFolder.resolve("plugin-code"));
  }
}
