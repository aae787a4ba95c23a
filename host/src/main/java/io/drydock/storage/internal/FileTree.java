package io.drydock.storage.internal;

import io.drydock.model.SnapshotContent;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** What is done to whole trees of files. Symbolic links are never followed. */
public final class FileTree {
  private static final int ANY_WRITE = 0222;
  private static final int OWNER_ALL = 0700;
  private static final int PERMISSIONS = 07777;

  private FileTree() {}

  /** Counts the regular files of a tree. */
  public static SnapshotContent count(Path tree) throws IOException {
    var visitor = new CountingVisitor();
    Files.walkFileTree(tree, visitor);
    return new SnapshotContent(visitor.bytes, visitor.files);
  }

  private static final class CountingVisitor extends SimpleFileVisitor<Path> {
    private long bytes;
    private long files;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile()) {
        bytes += attributes.size();
        files++;
      }
      return FileVisitResult.CONTINUE;
    }
  }

  /**
   * Takes the permission to write from everything in a tree.
   *
   * @param modes a new file that takes the modes of what was changed, a line for each: the mode in
   *     octal, and the path as a {@link PathText}; for the day when the files are given back
   */
  public static void makeReadOnly(Path tree, Path modes) throws IOException {
    try (BufferedWriter record = Files.newBufferedWriter(modes)) {
      Files.walkFileTree(tree, new ReadOnlyVisitor(tree, record));
    }
  }

  private static final class ReadOnlyVisitor extends SimpleFileVisitor<Path> {
    private final PathText paths;
    private final BufferedWriter record;

    ReadOnlyVisitor(Path tree, BufferedWriter record) {
      this.paths = new PathText(tree);
      this.record = record;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (attributes.isRegularFile()) {
        protect(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(
        Path folder, @org.jspecify.annotations.Nullable IOException failure) throws IOException {
      if (failure != null) {
        throw failure;
      }
      protect(folder);
      return FileVisitResult.CONTINUE;
    }

    private void protect(Path path) throws IOException {
      int mode = mode(path);
      if ((mode & ANY_WRITE) != 0) {
        record.write(Integer.toOctalString(mode) + " " + paths.of(path) + "\n");
        Files.setAttribute(path, "unix:mode", mode & ~ANY_WRITE);
      }
    }
  }

  /**
   * Gives a copy of a tree the modes that {@link #makeReadOnly} took away.
   *
   * @param modes what it wrote
   */
  public static void restoreModes(Path tree, Path modes) throws IOException {
    var paths = new PathText(tree);
    try (BufferedReader lines = Files.newBufferedReader(modes)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int blank = line.indexOf(' ');
        int mode = Integer.parseInt(line.substring(0, blank), 8) & PERMISSIONS;
        Files.setAttribute(paths.path(line.substring(blank + 1)), "unix:mode", mode);
      }
    }
  }

  /**
   * Gives everything in a tree that belongs to one user or group to another; what belongs to
   * anybody else stays theirs.
   */
  public static void changeOwner(Path tree, int uid, int newUid, int gid, int newGid)
      throws IOException {
    try (var paths = Files.walk(tree)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        change(path, "unix:uid", uid, newUid);
        change(path, "unix:gid", gid, newGid);
      }
    }
  }

  private static void change(Path path, String attribute, int from, int to) throws IOException {
    boolean theirs = Files.getAttribute(path, attribute, LinkOption.NOFOLLOW_LINKS).equals(from);
    if (theirs && from != to) {
      Files.setAttribute(path, attribute, to, LinkOption.NOFOLLOW_LINKS);
    }
  }

  private static int mode(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS);
  }

  /** Deletes a tree, read-only parts included; nothing happens when it is not there. */
  public static void delete(Path tree) throws IOException {
    if (Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
      Files.walkFileTree(tree, new DeletingVisitor());
    }
  }

  /** Deletes a folder when nothing is in it. */
  public static void deleteIfEmpty(Path folder) throws IOException {
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException inUse) {
      // Its snapshots stay.
      return;
    }
  }

  private static final class DeletingVisitor extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      int mode = mode(folder);
      if ((mode & OWNER_ALL) != OWNER_ALL) {
        Files.setAttribute(folder, "unix:mode", mode | OWNER_ALL);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(
        Path folder, @org.jspecify.annotations.Nullable IOException failure) throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
