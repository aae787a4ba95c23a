package io.drydock.python.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;

/** Python files of a jar as real files, in a folder named after the jar, or their content. */
public final class LibraryFolder {
  private LibraryFolder() {}

  /** Finds the folder, or makes it; several processes may do so at once. */
  public static Path unpack(Path cacheFolder, Class<?> owner, String root) {
    try {
      Path origin = origin(owner);
      return Files.isDirectory(origin)
          ? unpackFolder(cacheFolder, origin.resolve(root))
          : unpackJar(cacheFolder, origin, root);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot unpack Python files to " + cacheFolder, e);
    }
  }

  private static Path unpackFolder(Path cacheFolder, Path classes) throws IOException {
    Map<String, byte[]> contents = read(classes);
    Path folder = cacheFolder.resolve("python-library-" + digest(contents));
    if (!Files.isDirectory(folder)) {
      write(contents, folder);
    }
    return folder;
  }

  // Named after the jar: to read all that is in it takes a tenth of a second of every start.
  private static Path unpackJar(Path cacheFolder, Path jar, String root) throws IOException {
    Path folder = cacheFolder.resolve("python-library-" + version(jar, root));
    if (!Files.isDirectory(folder)) {
      try (FileSystem files = FileSystems.newFileSystem(jar)) {
        write(read(files.getPath("/", root)), folder);
      }
    }
    return folder;
  }

  // Time and size tell versions of a jar apart, and the sum one jar from another. Looking for the
  // provider of a better sum would take a hundredth of a second.
  private static String version(Path jar, String root) throws IOException {
    var sum = new CRC32C();
    sum.update((jar + " " + root).getBytes(StandardCharsets.UTF_8));
    long time = Files.getLastModifiedTime(jar).to(TimeUnit.MICROSECONDS);
    return String.join(
        "-",
        Long.toHexString(time),
        Long.toHexString(Files.size(jar)),
        Long.toHexString(sum.getValue()));
  }

  /** The jar that the class is in, or the folder of classes when it is not packaged. */
  private static Path origin(Class<?> owner) throws IOException {
    try {
      return Path.of(owner.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("No place of origin for " + owner, e);
    }
  }

  private static Map<String, byte[]> read(Path root) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (var files = Files.walk(root)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".py")).toList()) {
        contents.put(root.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return contents;
  }

  private static void write(Map<String, byte[]> contents, Path folder) throws IOException {
    Files.createDirectories(folder.getParent());
    Path unfinished = Files.createTempDirectory(folder.getParent(), "unpacking-");
    for (Map.Entry<String, byte[]> file : contents.entrySet()) {
      Path target = unfinished.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
    try {
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      deleteAll(unfinished);
      // Where another process was faster, its folder has the same content.
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static String digest(Map<String, byte[]> contents) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      contents.forEach(
          (name, content) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(content);
          });
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
