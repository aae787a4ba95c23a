package io.drydock.storage;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.storage.internal.HostCommand;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Btrfs in a file, mounted where the storage is: for who has root and a file system that cannot
 * share blocks. It is attached before it is used, after a restart of the machine too; nothing is
 * ever written to the folder below it.
 */
public final class OwnFileSystem {
  /** What mkfs.btrfs wants at the least is half of it. */
  private static final long SMALLEST = 256L << 20;

  private final Path image;
  private final Path folder;

  /**
   * @param image the file that holds it, where there is one
   * @param folder where it is mounted
   */
  public OwnFileSystem(Path image, Path folder) {
    this.image = image;
    this.folder = folder;
  }

  /** The file that holds it; null where there is none. */
  public @Nullable Path image() {
    return Files.exists(image) ? image : null;
  }

  /**
   * Makes it and attaches it.
   *
   * @param bytes its size; the file takes that much when it is full
   * @throws DrydockException ALREADY_EXISTS, STILL_IN_USE when the storage has data,
   *     INVALID_PARAMETERS for a size that does not fit, STORAGE_OFFLINE when it cannot be mounted
   */
  public void create(long bytes) {
    String doing = "making a Btrfs for the storage";
    locked(
        doing,
        () -> {
          checkNew(doing, bytes);
          Path unfinished = image.resolveSibling(image.getFileName() + ".unfinished");
          Files.deleteIfExists(unfinished);
          Files.createFile(
              unfinished,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
          try (var file = new RandomAccessFile(unfinished.toFile(), "rw")) {
            file.setLength(bytes);
          }
          HostCommand.run(List.of("mkfs.btrfs", "-q", "--label", "drydock"), unfinished.toString());
          Files.move(unfinished, image);
          mountNew();
        });
  }

  private void mountNew() throws IOException {
    try {
      mount(image);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException e) {
      // The storage goes on as it was.
      Files.delete(image);
      throw e;
    }
  }

  private void checkNew(String doing, long bytes) throws IOException {
    if (image() != null) {
      throw new DrydockException(
          ErrorCode.ALREADY_EXISTS, doing, "there is one already: " + image, "");
    }
    try (var data = Files.newDirectoryStream(folder)) {
      if (data.iterator().hasNext()) {
        throw new DrydockException(
            ErrorCode.STILL_IN_USE,
            doing,
            "the storage has data already, which would be hidden below it",
            "Use a new home (--home DIR), or delete this one's dSources and VDBs first.");
      }
    }
    long free = Files.getFileStore(folder).getUsableSpace();
    if (bytes < SMALLEST || bytes > free) {
      throw new DrydockException(
          ErrorCode.INVALID_PARAMETERS,
          doing,
          "its size has to be between 256M and the %dM that are free here".formatted(free >> 20),
          "");
    }
  }

  /**
   * Mounts it, where there is one that is not mounted.
   *
   * @throws DrydockException STORAGE_OFFLINE
   */
  public void attach() {
    if (image() == null || isAttached()) {
      return;
    }
    locked(
        "attaching the storage",
        () -> {
          if (!isAttached()) {
            mount(image);
          }
        });
  }

  /**
   * Unmounts it; the next use attaches it again.
   *
   * @throws DrydockException STORAGE_OFFLINE, when something still uses it
   */
  public void detach() {
    if (image() == null) {
      return;
    }
    locked(
        "detaching the storage",
        () -> {
          if (isAttached()) {
            HostCommand.run(List.of("umount"), folder.toString());
          }
        });
  }

  private boolean isAttached() {
    try {
      Path parent = folder.toAbsolutePath().getParent();
      return parent != null
          && !Files.getAttribute(folder, "unix:dev").equals(Files.getAttribute(parent, "unix:dev"));
    } catch (IOException notThere) {
      return false;
    }
  }

  private void mount(Path file) throws IOException {
    // Their owner may delete subvolumes, and access times are nobody's business in a copy.
    HostCommand.run(
        List.of("mount", "-t", "btrfs", "-o", "loop,noatime,user_subvol_rm_allowed"),
        file.toString(),
        folder.toString());
  }

  private interface Work {
    void run() throws IOException;
  }

  /** One process at a time: two loop devices of one file would damage it. */
  private void locked(String doing, Work work) {
    Path lock = image.resolveSibling(image.getFileName() + ".lock");
    try (var channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.lock();
      work.run();
    } catch (IOException e) {
      throw new DrydockException(
          ErrorCode.STORAGE_OFFLINE,
          doing,
          "%s at %s: %s".formatted(image, folder, e.getMessage()),
          "That takes root, the package btrfs-progs and a kernel with Btrfs and loop devices; and"
              + " nothing may use the storage while it is detached.",
          e);
    }
  }
}
