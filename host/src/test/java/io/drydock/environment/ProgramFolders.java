package io.drydock.environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders with programs of a test's own. */
final class ProgramFolders {
  private ProgramFolders() {}

  /** A folder for a PATH, with this program in it. */
  static String with(Path folder, String program, String text) {
    try {
      Path programs = Files.createDirectories(folder.resolve("programs"));
      Path file = Files.writeString(programs.resolve(program), text);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
      return programs.toString();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
