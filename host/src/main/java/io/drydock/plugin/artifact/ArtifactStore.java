package io.drydock.plugin.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The artifacts of a home, unpacked: each in a folder that is named after the file's content, so
 * that the file may be deleted, and a plugin in use never changes.
 */
public final class ArtifactStore {
  private static final byte[] ZIP = {'P', 'K'};
  private static final String CONFIG_NAME = ".config-name";

  private final Path folder;

  /**
   * @param folder where; made on demand
   */
  public ArtifactStore(Path folder) {
    this.folder = folder;
  }

  /**
   * The config file to read a plugin from.
   *
   * @param place what a person named: an artifact is unpacked, anything else is the answer itself
   * @throws io.drydock.error.DrydockException PLUGIN_ARTIFACT_INVALID, PLUGIN_NOT_SUPPORTED
   */
  public Path configOf(Path place) {
    if (!Files.isRegularFile(place)) {
      return place;
    }
    try {
      if (isZip(place)) {
        return unpacked(place);
      }
    } catch (IOException | InvalidPathException e) {
      throw ArtifactFailures.unreadable(place, "it cannot be unpacked: " + e, e);
    }
    ForeignArtifact.refuse(place);
    return place;
  }

  private static boolean isZip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(ZIP.length);
      return java.util.Arrays.equals(head, ZIP);
    }
  }

  private Path unpacked(Path file) throws IOException {
    if (Files.size(file) > 2 * ArtifactLimits.MOST_BYTES) {
      throw ArtifactFailures.unreadable(file, "it is larger than any plugin", null);
    }
    Path home = folder.resolve(Sha256.of(file));
    if (!Files.isDirectory(home)) {
      unpack(file, home);
    }
    // The config beside the content, in a file that no artifact can have.
    return home.resolve("content").resolve(Files.readString(home.resolve(CONFIG_NAME)));
  }

  private void unpack(Path file, Path home) throws IOException {
    var ownersOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    Files.createDirectories(folder, ownersOnly);
    Path unfinished = Files.createTempDirectory(folder, "unpacking-");
    try {
      String config = ArtifactReader.unpack(file, unfinished.resolve("content"));
      Files.writeString(unfinished.resolve(CONFIG_NAME), config);
      move(unfinished, home);
    } finally {
      deleteAll(unfinished);
    }
  }

  private static void move(Path unfinished, Path home) throws IOException {
    try {
      Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw e;
    } catch (IOException e) {
      // Another process was faster; its folder has the same content.
      if (!Files.isDirectory(home)) {
        throw e;
      }
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
