package io.drydock.storage.internal;

import java.io.BufferedWriter;
import java.io.IOException;
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

  private FileTree() {}

  /** How much there is in a tree. */
  public record Count(long bytes, long files) {}

  /**
   * Takes the permission to write from everything in a tree.
   *
   * @param modes a new file that takes the modes of what was changed, as {@code octal path NUL},
   *     for the day when the files are given back
   */
  public static Count makeReadOnly(Path tree, Path modes) throws IOException {
    try (BufferedWriter record = Files.newBufferedWriter(modes)) {
      var visitor = new ReadOnlyVisitor(tree, record);
      Files.walkFileTree(tree, visitor);
      return new Count(visitor.bytes, visitor.files);
    }
  }

  private static final class ReadOnlyVisitor extends SimpleFileVisitor<Path> {
    private final Path tree;
    private final BufferedWriter record;
    private long bytes;
    private long files;

    ReadOnlyVisitor(Path tree, BufferedWriter record) {
      this.tree = tree;
      this.record = record;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (attributes.isRegularFile()) {
        bytes += attributes.size();
        files++;
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
        record.write(Integer.toOctalString(mode) + " " + tree.relativize(path) + "\0");
        Files.setAttribute(path, "unix:mode", mode & ~ANY_WRITE);
      }
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
