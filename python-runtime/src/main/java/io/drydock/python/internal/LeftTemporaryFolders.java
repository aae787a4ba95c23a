package io.drydock.python.internal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Temporary folders of interpreters: their names, and what processes that died left of them. */
final class LeftTemporaryFolders {
  private static final Path ALL = Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
  private static final Pattern NAME = Pattern.compile("drydock-plugin-(\\d+)-\\d+");

  private LeftTemporaryFolders() {}

  /** How the names of this process's folders begin. */
  static String prefix() {
    return "drydock-plugin-" + ProcessHandle.current().pid() + "-";
  }

  /** Deletes those of this user's processes that are no more. */
  static void delete() {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(ALL, "drydock-plugin-*")) {
      for (Path folder : folders) {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        if (name.matches()
            && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()
            && isOurs(folder)) {
          delete(folder);
        }
      }
    } catch (IOException | NumberFormatException e) {
      // The next process tries again.
    }
  }

  // Where everybody may write, others may not rename what is ours.
  private static boolean isOurs(Path folder) throws IOException {
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS)
            .equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
  }

  /** Deletes a folder, as far as that can be done; no link is followed. */
  static void delete(Path folder) {
    try {
      Files.walkFileTree(folder, new Deletion());
    } catch (IOException e) {
      // Somebody writes to it yet; the next process tries again.
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      // A plugin may have forbidden itself to write there.
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed)
        throws IOException {
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
