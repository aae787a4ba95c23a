package io.drydock.storage.internal;

import io.drydock.model.StorageMethod;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The best that a folder's file system can do, found out by asking and trying.
 *
 * @param volumes that
 * @param fileSystem its type
 * @param reason why not by a better method; empty for the best
 */
public record VolumeChoice(Volumes volumes, String fileSystem, String reason) {
  private static final String BTRFS = "btrfs";

  /** Looks at a folder that is there. */
  public static VolumeChoice of(Path folder) throws IOException {
    String type = Files.getFileStore(folder).type();
    if (!type.equals(BTRFS)) {
      String refused = whyNoReflinks(folder);
      return refused.isEmpty()
          ? copies(type, StorageMethod.REFLINK_COPIES, type + " has no snapshots of its own")
          : copies(type, StorageMethod.PLAIN_COPIES, type + " cannot share blocks: " + refused);
    }
    return isInstalled(BTRFS)
        ? new VolumeChoice(new BtrfsVolumes(), type, "")
        : copies(
            type,
            StorageMethod.REFLINK_COPIES,
            "the program btrfs (package btrfs-progs) is not installed");
  }

  private static VolumeChoice copies(String type, StorageMethod method, String reason) {
    return new VolumeChoice(new CopyVolumes(method), type, reason);
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static String whyNoReflinks(Path folder) throws IOException {
    Path probe = Files.createTempFile(folder, ".reflink", ".probe");
    Path copy = probe.resolveSibling(probe.getFileName() + ".copy");
    try {
      // An empty file has no block that could be shared, and its copy always succeeds.
      Files.write(probe, new byte[] {1});
      HostCommand.run(List.of("cp", "--reflink=always"), probe.toString(), copy.toString());
      return "";
    } catch (IOException refused) {
      String said = String.valueOf(refused.getMessage());
      return said.substring(said.lastIndexOf(": ") + 1).strip();
    } finally {
      Files.deleteIfExists(probe);
      Files.deleteIfExists(copy);
    }
  }
}
