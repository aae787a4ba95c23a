package io.drydock.internal;

import io.drydock.error.FileTrouble;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * Where a home keeps what.
 *
 * @param folder the home, by its real path
 */
record HomeFolder(Path folder) {

  private static final FileAttribute<?> OWNERS_FOLDER = permissions("rwx------");
  private static final FileAttribute<?> OWNERS_FILE = permissions("rw-------");

  private static FileAttribute<?> permissions(String text) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
  }

  /**
   * Opens the folder. Its owner alone can read what is in it, even where the folder itself was
   * there before and anybody can enter it.
   */
  static HomeFolder open(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    try {
      if (!Files.isDirectory(absolute)) {
        if (absolute.getParent() != null) {
          Files.createDirectories(absolute.getParent());
        }
        Files.createDirectory(absolute, OWNERS_FOLDER);
      }
      HomeFolder home = new HomeFolder(absolute.toRealPath());
      home.makeParts();
      return home;
    } catch (IOException e) {
      throw FileTrouble.of(e)
          .failure("opening the home " + absolute, "Or name another with --home or DRYDOCK_HOME.");
    }
  }

  private void makeParts() throws IOException {
    if (!Files.exists(catalog())) {
      try {
        // An empty file is an empty database.
        Files.createFile(catalog(), OWNERS_FILE);
      } catch (FileAlreadyExistsException madeByAnotherProcess) {
        // Just as well.
      }
    }
    if (!Files.exists(storage())) {
      Files.createDirectories(storage(), OWNERS_FOLDER);
    }
  }

  Path catalog() {
    return folder.resolve("catalog.db");
  }

  Path storage() {
    return folder.resolve("storage");
  }

  /** A file system of its own for the storage, where it was asked for. */
  Path storageImage() {
    return folder.resolve("storage.btrfs");
  }

  /** Artifacts, unpacked. */
  Path plugins() {
    return folder.resolve("plugins");
  }

  Path logs() {
    return folder.resolve("logs");
  }

  Path secretKey() {
    return folder.resolve("secret.key");
  }

  Path knownHosts() {
    return folder.resolve("known_hosts");
  }

  Path processes() {
    return folder.resolve("processes");
  }

  /** Shared by all homes of a user, and of no consequence when it is lost. */
  static Path cache() {
    String xdg = System.getenv("XDG_CACHE_HOME");
    Path caches = xdg == null || xdg.isEmpty() ? userHome().resolve(".cache") : Path.of(xdg);
    Path wanted = caches.resolve("drydock");
    return isMade(wanted) ? wanted : elsewhere(wanted);
  }

  private static boolean isMade(Path folder) {
    try {
      Files.createDirectories(folder);
      return Files.isWritable(folder);
    } catch (IOException cannotBeMade) {
      return false;
    }
  }

  /** Where the user's caches cannot be written; the same for all processes of the user. */
  private static Path elsewhere(Path wanted) {
    String user = System.getProperty("user.name");
    Path folder = Path.of(System.getProperty("java.io.tmpdir")).resolve("drydock-cache-of-" + user);
    try {
      if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectory(folder, OWNERS_FOLDER);
      }
      // Nobody else may have made it.
      return Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).getName().equals(user)
              && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
          ? folder
          : wanted;
    } catch (IOException cannotBeMade) {
      return wanted;
    }
  }

  static @Nullable Path userKnownHosts() {
    Path file = userHome().resolve(".ssh").resolve("known_hosts");
    return Files.isReadable(file) ? file : null;
  }

  private static Path userHome() {
    String home = System.getenv("HOME");
    return Path.of(home == null || home.isEmpty() ? System.getProperty("user.home") : home);
  }
}
