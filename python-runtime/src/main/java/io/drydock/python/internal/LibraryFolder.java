package io.drydock.python.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Python files of the class path as real files, in a folder named after their content. */
public final class LibraryFolder {
  private LibraryFolder() {}

  /** Finds the folder, or makes it; several processes may do so at once. */
  public static Path unpack(Path cacheFolder, Class<?> owner, String root, List<String> files) {
    try {
      Map<String, byte[]> contents = new LinkedHashMap<>();
      for (String file : files) {
        contents.put(file, read(owner, "/" + root + "/" + file));
      }
      Path folder = cacheFolder.resolve("python-library-" + digest(contents));
      if (!Files.isDirectory(folder)) {
        write(contents, folder);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot unpack Python files to " + cacheFolder, e);
    }
  }

  private static byte[] read(Class<?> owner, String resource) throws IOException {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("No such resource: " + resource);
      }
      return in.readAllBytes();
    }
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
    } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
      // Another process was faster; its folder has the same content.
      deleteAll(unfinished);
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static String digest(Map<String, byte[]> contents) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      contents.forEach(
          (name, content) -> {
            digest.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            digest.update(content);
          });
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
