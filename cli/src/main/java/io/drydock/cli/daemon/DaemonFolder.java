package io.drydock.cli.daemon;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder in a home where resident hosts have their bells, one for each build of the program:
 * named pipes that a caller writes the name of its folder into. Its owner alone can enter it.
 *
 * @param path where it is
 */
public record DaemonFolder(Path path) {
  private static final String CARD = ".json";
  private static final Set<PosixFilePermission> OWNERS =
      PosixFilePermissions.fromString("rwx------");

  /** That of a home. */
  public static DaemonFolder of(Path home) {
    return new DaemonFolder(home.resolve("daemon"));
  }

  /**
   * Makes it where there is none.
   *
   * @throws IOException also when somebody else could enter it
   */
  public void make() throws IOException {
    try {
      Files.createDirectory(path, PosixFilePermissions.asFileAttribute(OWNERS));
    } catch (FileAlreadyExistsException there) {
      if (!Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS).equals(OWNERS)) {
        throw new IOException(path + " can be entered by others than its owner", there);
      }
    }
  }

  /** Where the host of a build is rung for; the launcher makes it, before it starts the host. */
  public Path bell(String build) {
    return path.resolve(build);
  }

  /** Locked by the host of a build as long as it lives. */
  public Path lock(String build) {
    return path.resolve(build + ".lock");
  }

  /** Who the host of a build is. */
  public Path card(String build) {
    return path.resolve(build + CARD);
  }

  /** The builds that have a host, or had one that could not tidy up. */
  public List<String> builds() {
    return names().stream()
        .filter(name -> name.endsWith(CARD))
        .map(name -> name.substring(0, name.length() - CARD.length()))
        .sorted()
        .toList();
  }

  /** What callers of the host of a build have laid down, or left behind. */
  public List<CallFolder> calls(String build) {
    return names().stream()
        .filter(name -> name.startsWith(CallFolder.prefix(build)))
        .map(name -> new CallFolder(path.resolve(name)))
        .toList();
  }

  /** A new one, of this process. */
  CallFolder newCall(String build) throws IOException {
    String prefix = CallFolder.prefix(build) + ProcessHandle.current().pid() + ".";
    return new CallFolder(Files.createTempDirectory(path, prefix));
  }

  private List<String> names() {
    try (Stream<Path> files = Files.list(path)) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException noFolder) {
      return List.of();
    }
  }

  /** Removes what a host of this build has left that was killed. */
  public void forget(String build) throws IOException {
    Files.deleteIfExists(bell(build));
    Files.deleteIfExists(card(build));
    Files.deleteIfExists(lock(build));
    for (CallFolder call : calls(build)) {
      call.delete();
    }
  }
}
