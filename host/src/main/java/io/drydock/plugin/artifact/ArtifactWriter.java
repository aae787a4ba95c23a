package io.drydock.plugin.artifact;

import io.drydock.model.Plugin;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Packs a plugin: config, schema, and all files of its source folder but those that tools leave
 * there. Entries are sorted, without times and not compressed, so that equal plugins make equal
 * files whatever machine packs them.
 */
public final class ArtifactWriter {
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final Set<String> LEFT_OUT =
      Set.of("__pycache__", ".git", ".hg", ".svn", ".idea", ".vscode", ".DS_Store");

  private final Path folder;
  private final Path configFile;
  private final SortedMap<String, byte[]> contents = new TreeMap<>();
  private long bytes;

  private ArtifactWriter(Path configFile) {
    this.configFile = configFile;
    this.folder = configFile.resolveSibling("").normalize();
  }

  /**
   * Packs a plugin.
   *
   * @param schemaFile its schema
   * @param artifact the file to write
   * @throws io.drydock.error.DrydockException PLUGIN_ARTIFACT_INVALID
   */
  public static void pack(Plugin plugin, Path schemaFile, Path artifact) {
    var writer = new ArtifactWriter(plugin.configFile());
    try {
      writer.add(plugin.configFile());
      writer.add(schemaFile);
      writer.addAll(plugin.sourceFolder(), artifact.toAbsolutePath().normalize());
      writer.write(artifact.toAbsolutePath());
    } catch (IOException | UncheckedIOException e) {
      throw ArtifactFailures.unpackable(plugin.configFile(), why(e), e);
    }
  }

  private static String why(Exception e) {
    Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
    return cause instanceof FileSystemLoopException
        ? "a symbolic link leads around in a circle: " + cause.getMessage()
        : "a file cannot be read or written: " + cause;
  }

  private void addAll(Path sourceFolder, Path artifact) throws IOException {
    try (Stream<Path> files = Files.walk(sourceFolder, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        boolean belongs = belongs(sourceFolder.relativize(file));
        if (belongs && !file.toAbsolutePath().normalize().equals(artifact)) {
          add(file);
        }
      }
    }
  }

  private static boolean belongs(Path relative) {
    String name = relative.toString();
    if (name.endsWith(".pyc") || name.endsWith(".pyo") || relative.startsWith("generated")) {
      return false;
    }
    for (Path part : relative) {
      if (LEFT_OUT.contains(part.toString())) {
        return false;
      }
    }
    return true;
  }

  private void add(Path file) throws IOException {
    Path relative = folder.relativize(file.normalize());
    if (relative.startsWith("..") || relative.isAbsolute()) {
      throw ArtifactFailures.unpackable(
          configFile, file + " lies outside of the config's folder " + folder, null);
    }
    byte[] content = Files.readAllBytes(file);
    String name = relative.toString().replace('\\', '/');
    if (contents.put(name, content) == null) {
      bytes += content.length;
    }
    if (contents.size() > ArtifactLimits.MOST_FILES || bytes > ArtifactLimits.MOST_BYTES) {
      throw ArtifactFailures.unpackable(
          configFile,
          "it has more than %d files, or more than %d MiB"
              .formatted(ArtifactLimits.MOST_FILES, ArtifactLimits.MOST_BYTES >> 20),
          null);
    }
  }

  private void write(Path artifact) throws IOException {
    if (artifact.getParent() != null) {
      Files.createDirectories(artifact.getParent());
    }
    Path unfinished = artifact.resolveSibling(artifact.getFileName() + ".unfinished");
    try (var zip =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
      write(zip, Manifest.ENTRY, manifest());
      for (Map.Entry<String, byte[]> file : contents.entrySet()) {
        write(zip, file.getKey(), file.getValue());
      }
    }
    Files.move(unfinished, artifact, StandardCopyOption.ATOMIC_MOVE);
  }

  private byte[] manifest() {
    SortedMap<String, Manifest.Content> files = new TreeMap<>();
    contents.forEach(
        (name, content) ->
            files.put(name, new Manifest.Content(content.length, Sha256.of(content))));
    String config = String.valueOf(configFile.getFileName());
    var manifest = new Manifest(Manifest.FORMAT, Manifest.VERSION, config, files);
    String text =
        JsonMapper.shared()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(manifest)
            .replace("\r\n", "\n");
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    var crc = new CRC32();
    crc.update(content);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
