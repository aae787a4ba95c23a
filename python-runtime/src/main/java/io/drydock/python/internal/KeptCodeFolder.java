package io.drydock.python.internal;

import io.drydock.python.JavaModule;
import io.drydock.python.PythonRaise;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where byte code that an interpreter compiles is kept. Python code cannot write it itself, and
 * what is kept for one plugin is read by no other: one that forges its own harms only itself.
 */
final class KeptCodeFolder implements CodeKeeper {
  /** An older interpreter may still read a former version of an edited module. */
  private static final Duration KEPT = Duration.ofDays(30);

  private static final int LONGEST_NAME = 200;
  private static final Pattern NAME = Pattern.compile("[\\w.-]{1,250}\\.(pyc|code)");

  private final Path ofPlugins;
  private volatile @Nullable Path folder;
  private boolean tidied;

  /** One where files are kept for all, as long as only our own code runs. */
  KeptCodeFolder(CodeFolders folders) {
    this.folder = folders.kept();
    this.ofPlugins = folders.ofPlugins();
  }

  /** From now on nothing is kept, until there is a plugin. */
  void close() {
    folder = null;
  }

  /** From now on, files are those of the plugin with this folder. Returns where they are. */
  Path open(Path sourceFolder) {
    Path own = ofPlugins.resolve(nameOf(sourceFolder));
    folder = own;
    tidied = false;
    return own;
  }

  @Override
  public void keep(String name, String content) {
    Path now = folder;
    if (now == null || !NAME.matcher(name).matches()) {
      return;
    }
    try {
      keep(make(now), name, Base64.getMimeDecoder().decode(content));
      tidy(now);
    } catch (IOException | IllegalArgumentException e) {
      // It is compiled again, then.
    }
  }

  private static void keep(Path folder, String name, byte[] content) throws IOException {
    Path unfinished = folder.resolve(name + "." + UUID.randomUUID());
    try {
      Files.write(unfinished, content);
      Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static Path make(Path folder) throws IOException {
    var forOwner = PosixFilePermissions.fromString("rwx------");
    return Files.isDirectory(folder)
        ? folder
        : Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(forOwner));
  }

  /** Removes what is old, once an interpreter; what is still in use is made again. */
  private void tidy(Path folder) throws IOException {
    if (tidied) {
      return;
    }
    tidied = true;
    Instant oldest = Instant.now().minus(KEPT);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** Readable and unmistakable; only where it is too long for that, a digest. */
  private static String nameOf(Path sourceFolder) {
    String name = URLEncoder.encode(sourceFolder.toString(), StandardCharsets.UTF_8);
    if (name.length() <= LONGEST_NAME) {
      return name;
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  JavaModule<CodeKeeper> module() {
    return new JavaModule<>(
        "_drydock_code",
        CodeKeeper.class,
        this,
        thrown ->
            new PythonRaise("builtins", "OSError", List.of(String.valueOf(thrown.getMessage()))));
  }
}
