package io.drydock.python.internal;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A temporary folder of one interpreter's own, which its Python code sees as {@code /tmp}. It is
 * made when it is needed first. Links in it are followed here, in what Python code sees, and never
 * by the operating system.
 */
final class TemporaryFiles {
  static final Path SEEN_AS = Path.of("/tmp");

  private static final int MOST_LINKS = 40;

  private final Predicate<Path> elsewhere;
  private @Nullable Path folder;
  private boolean closed;

  /**
   * @param elsewhere which paths below {@code /tmp} are not in this folder, since the plugin's own
   *     files are there
   */
  TemporaryFiles(Predicate<Path> elsewhere) {
    this.elsewhere = elsewhere;
  }

  /** Whether a path, with links followed and without {@code ..}, is in this folder, or it. */
  boolean includes(Path seen) {
    return seen.startsWith(SEEN_AS) && !elsewhere.test(seen);
  }

  /** Where a path of this folder really is. */
  Path real(Path seen) throws IOException {
    return folder().resolve(SEEN_AS.relativize(seen).toString());
  }

  /**
   * The path that an absolute one stands for: without links of this folder, {@code .} and {@code
   * ..}.
   *
   * @param followLast whether the last name may be a link that is followed, too
   */
  Path followed(Path path, boolean followLast) throws IOException {
    Deque<Path> names = new ArrayDeque<>();
    path.forEach(names::add);
    Path seen = path.getRoot();
    int links = 0;
    while (!names.isEmpty()) {
      Path next = step(seen, names.removeFirst());
      Path target = followLast || !names.isEmpty() ? target(next) : null;
      if (target == null) {
        seen = next;
        continue;
      }
      if (++links > MOST_LINKS) {
        throw new FileSystemLoopException(path.toString());
      }
      seen = target.isAbsolute() ? path.getRoot() : seen;
      for (int n = target.getNameCount() - 1; n >= 0; n--) {
        names.addFirst(target.getName(n));
      }
    }
    return seen;
  }

  private static Path step(Path seen, Path name) {
    return switch (name.toString()) {
      case "", "." -> seen;
      case ".." -> seen.getParent() == null ? seen : seen.getParent();
      default -> seen.resolve(name);
    };
  }

  private @Nullable Path target(Path seen) throws IOException {
    if (folder == null || !includes(seen)) {
      return null;
    }
    Path real = real(seen);
    return Files.isSymbolicLink(real) ? Files.readSymbolicLink(real) : null;
  }

  private Path folder() throws IOException {
    if (closed) {
      throw new IOException("This interpreter has ended");
    }
    if (folder == null) {
      LeftTemporaryFolders.delete();
      folder =
          Files.createTempDirectory(
              LeftTemporaryFolders.prefix(),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    return folder;
  }

  /** Deletes it. */
  void close() {
    closed = true;
    if (folder != null) {
      LeftTemporaryFolders.delete(folder);
    }
  }

  /** No link of this folder's is followed by the operating system. */
  static LinkOption[] asItIs() {
    return new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
  }
}
