package io.drydock.python.internal;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where the symbolic links lead that an author has put among a plugin's files: to modules that
 * several plugins share, say (contract §1). They are followed, but never to what is private.
 */
final class AuthorsLinks {
  /** Of the system, not of an author. */
  private static final List<Path> SYSTEM =
      Stream.of("/proc", "/sys", "/dev", "/run", "/var", "/etc", "/boot").map(Path::of).toList();

  /** So large a folder is no plugin: links that lie deeper are not looked for. */
  private static final int MOST_FILES = 20_000;

  static final Path HOME = Path.of(System.getProperty("user.home", "/root"));

  private final Path origin;
  private final Collection<Path> privateFolders;
  private final Set<Path> found = new LinkedHashSet<>();
  private final Deque<Path> waiting = new ArrayDeque<>();
  private int seen;

  private AuthorsLinks(Path origin, Collection<Path> privateFolders) {
    this.origin = origin;
    this.privateFolders = privateFolders;
  }

  /**
   * The real place of a plugin's folder, and those of what its links lead to.
   *
   * @param privateFolders what no link makes readable, nor a folder around it
   */
  static Set<Path> places(Path sourceFolder, Collection<Path> privateFolders) {
    try {
      Path origin = sourceFolder.toRealPath();
      var links = new AuthorsLinks(origin, privateFolders);
      links.add(origin);
      while (!links.waiting.isEmpty()) {
        links.look(links.waiting.remove());
      }
      return links.found;
    } catch (IOException e) {
      // What cannot be looked at cannot be read either.
      return Set.of();
    }
  }

  private void add(Path real) {
    if (found.stream().noneMatch(real::startsWith)) {
      found.add(real);
      waiting.add(real);
    }
  }

  private void look(Path place) throws IOException {
    Files.walkFileTree(
        place,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isSymbolicLink()) {
              follow(file);
            }
            return ++seen < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void follow(Path link) {
    try {
      Path target = link.toRealPath();
      if (!isPrivate(target) && isOfTheAuthor(link, target)) {
        add(target);
      }
    } catch (IOException e) {
      // It leads nowhere.
    }
  }

  /** Whether a folder is a home, or holds one, or what else is private. */
  static boolean isAroundPrivate(Path folder, Collection<Path> privateFolders) {
    return folder.getNameCount() < 2
        || HOME.startsWith(folder)
        || privateFolders.stream().anyMatch(one -> one.startsWith(folder));
  }

  private boolean isPrivate(Path target) {
    return isAroundPrivate(target, privateFolders)
        || isOfTheSystem(target)
        || isHidden(target)
        || privateFolders.stream().anyMatch(target::startsWith);
  }

  private boolean isOfTheSystem(Path target) {
    return SYSTEM.stream().anyMatch(all -> target.startsWith(all) && !origin.startsWith(all));
  }

  /** What begins with a dot is nobody else's business, unless the plugin is in there, too. */
  private boolean isHidden(Path target) {
    int shared = 0;
    int most = Math.min(target.getNameCount(), origin.getNameCount());
    while (shared < most && target.getName(shared).equals(origin.getName(shared))) {
      shared++;
    }
    return IntStream.range(shared, target.getNameCount())
        .anyMatch(n -> target.getName(n).toString().startsWith("."));
  }

  /** A user's link that leads to another user's file shows nobody what that user may not see. */
  private static boolean isOfTheAuthor(Path link, Path target) throws IOException {
    var owner = Files.getOwner(link, LinkOption.NOFOLLOW_LINKS);
    return owner.equals(Files.getOwner(target)) || owner.getName().equals("root");
  }
}
