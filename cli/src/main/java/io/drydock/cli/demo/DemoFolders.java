package io.drydock.cli.demo;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * Where the demo plays.
 *
 * @param fresh a folder that was made for it
 * @param home the home it works in: one in that folder, or the one that was asked for
 */
public record DemoFolders(Path fresh, Path home) {
  /** Makes a fresh folder, for its owner only, with a name that is short enough to be typed. */
  public static DemoFolders make(@Nullable Path askedFor, Path temporary) throws IOException {
    Path fresh = makeFresh(temporary);
    Path home = askedFor == null ? fresh.resolve("home") : askedFor.toAbsolutePath().normalize();
    return new DemoFolders(fresh, home);
  }

  private static Path makeFresh(Path temporary) throws IOException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    for (int number = 1; number < 10_000; number++) {
      try {
        return Files.createDirectory(temporary.resolve("drydock-demo-" + number), ownerOnly);
      } catch (FileAlreadyExistsException e) {
        // The one of an earlier run; that is to be looked at, not to be overwritten.
      }
    }
    throw new IOException("there are too many folders " + temporary + "/drydock-demo-*");
  }

  Path plugin() {
    return home.resolve("demo/directory");
  }

  Path cargo() {
    return home.resolve("demo/cargo");
  }

  // Storage is never mounted inside a home.
  Path mount() {
    return fresh.resolve("mount");
  }
}
