package io.drydock.storage.internal;

import io.drydock.model.SnapshotContent;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is done to whole trees of files. It is left to the system's own commands, which go from
 * folder to folder without a path: no link is followed, whatever becomes of a name meanwhile, and
 * no tree is too deep.
 */
public final class FileTree {
  /** File systems do not keep all of a second, and what is written last takes its time. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  private FileTree() {}

  /** Counts the regular files of a tree. */
  public static SnapshotContent count(Path tree) throws IOException {
    String sizes =
        HostCommand.run(List.of("find", tree.toString(), "-type", "f", "-printf", "%s\\n"));
    long bytes = sizes.lines().mapToLong(Long::parseLong).sum();
    return new SnapshotContent(bytes, sizes.lines().count());
  }

  /**
   * Whether a folder was last changed before a moment, as far as its own times say; what is in it
   * is not looked at.
   *
   * @throws IOException when it is not there, or no folder
   */
  public static boolean isFolderOf(Path folder, Instant moment) throws IOException {
    var about =
        Files.readAttributes(
            folder, "unix:isDirectory,ctime,lastModifiedTime", LinkOption.NOFOLLOW_LINKS);
    if (!Boolean.TRUE.equals(about.get("isDirectory"))) {
      throw new NotDirectoryException(folder.toString());
    }
    return isBefore(about.get("ctime"), moment) || isBefore(about.get("lastModifiedTime"), moment);
  }

  private static boolean isBefore(@Nullable Object time, Instant moment) {
    return time instanceof FileTime found && !found.toInstant().isAfter(moment.plus(TOLERANCE));
  }

  /**
   * Whether everything in a tree was last changed before a moment. Two times say so, and one is
   * enough: a file may be from the future, and one that was moved from another disk is new there.
   */
  public static boolean isOf(Path tree, Instant moment) throws IOException {
    String after = "@" + moment.plus(TOLERANCE).getEpochSecond();
    return HostCommand.run(
            List.of("find", tree.toString(), "-newermt", after, "-newerct", after),
            "-printf",
            "x",
            "-quit")
        .isEmpty();
  }

  /**
   * Gives everything in a tree that belongs to one user or group to another; what belongs to
   * anybody else stays theirs.
   */
  public static void changeOwner(Path tree, int uid, int newUid, int gid, int newGid)
      throws IOException {
    change(tree, uid != newUid, Integer.toString(uid), Integer.toString(newUid));
    change(tree, gid != newGid, ":" + gid, ":" + newGid);
  }

  private static void change(Path tree, boolean needed, String from, String to) throws IOException {
    if (needed) {
      HostCommand.run(List.of("chown", "-hR", "--from=" + from, "--", to), tree.toString());
    }
  }

  /** Deletes a tree, read-only parts included; nothing happens when it is not there. */
  public static void delete(Path tree) throws IOException {
    if (Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
      if (!"root".equals(System.getProperty("user.name")) && Files.isDirectory(tree)) {
        HostCommand.run(List.of("chmod", "-R", "u+rwx", "--"), tree.toString());
      }
      HostCommand.run(List.of("rm", "-rf", "--"), tree.toString());
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
}
