package io.drydock.plugin.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Unpacks one artifact, and trusts nothing in it: what is written is what the manifest lists, of
 * the size and with the checksum that it says, as regular files below the given folder.
 */
final class ArtifactReader {
  private final Path file;
  private final ZipFile zip;

  private ArtifactReader(Path file, ZipFile zip) {
    this.file = file;
    this.zip = zip;
  }

  /**
   * Unpacks into an empty folder.
   *
   * @return the name of the config in it
   */
  static String unpack(Path file, Path folder) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      var reader = new ArtifactReader(file, zip);
      Manifest manifest = reader.manifest();
      reader.checkNames(manifest);
      for (Map.Entry<String, Manifest.Content> one : manifest.files().entrySet()) {
        reader.write(one.getKey(), one.getValue(), folder);
      }
      return manifest.config();
    } catch (IllegalArgumentException badNames) {
      throw ArtifactFailures.unreadable(file, "it is damaged: " + badNames.getMessage(), badNames);
    }
  }

  private Manifest manifest() throws IOException {
    ZipEntry entry = zip.getEntry(Manifest.ENTRY);
    if (entry == null) {
      throw invalid("it is a zip, but no artifact of Drydock's: it has no " + Manifest.ENTRY);
    }
    byte[] text = content(entry, ArtifactLimits.MOST_MANIFEST_BYTES);
    if (text.length > ArtifactLimits.MOST_MANIFEST_BYTES) {
      throw invalid("its manifest is too large");
    }
    return checked(parsed(text));
  }

  private Manifest parsed(byte[] text) {
    @Nullable Manifest manifest;
    try {
      manifest = JsonMapper.shared().readValue(text, Manifest.class);
    } catch (JacksonException e) {
      throw ArtifactFailures.unreadable(
          file, "its manifest cannot be read: " + e.getOriginalMessage(), e);
    }
    if (manifest == null) {
      throw invalid("its manifest is empty");
    }
    return manifest;
  }

  // Jackson leaves null in whatever the text does not have.
  @SuppressWarnings({"RedundantNullCheck", "ConstantConditions"})
  private Manifest checked(Manifest manifest) {
    if (!Manifest.FORMAT.equals(manifest.format())) {
      throw invalid("its format is '%s', not %s".formatted(manifest.format(), Manifest.FORMAT));
    }
    if (manifest.version() != Manifest.VERSION) {
      throw invalid(
          "its format has version %d, and this Drydock reads version %d"
              .formatted(manifest.version(), Manifest.VERSION));
    }
    if (manifest.files() == null || manifest.files().size() > ArtifactLimits.MOST_FILES) {
      throw invalid("its manifest lists no files, or too many");
    }
    if (manifest.config() == null || !manifest.files().containsKey(manifest.config())) {
      throw invalid("its manifest names no config among the files");
    }
    checkSizes(manifest);
    return manifest;
  }

  @SuppressWarnings({"RedundantNullCheck", "ConstantConditions"})
  private void checkSizes(Manifest manifest) {
    long sum = 0;
    for (Manifest.Content content : manifest.files().values()) {
      if (content == null || content.size() < 0 || content.size() > ArtifactLimits.MOST_BYTES) {
        throw invalid("its manifest lists a file of an impossible size");
      }
      sum += content.size();
    }
    if (sum > ArtifactLimits.MOST_BYTES) {
      throw invalid("its files have more than %d MiB".formatted(ArtifactLimits.MOST_BYTES >> 20));
    }
  }

  private void checkNames(Manifest manifest) {
    Set<String> found = new HashSet<>();
    for (ZipEntry entry : List.copyOf(zip.stream().toList())) {
      if (!found.add(entry.getName())) {
        throw invalid("it has the file '%s' twice".formatted(entry.getName()));
      }
    }
    found.remove(Manifest.ENTRY);
    if (!found.equals(manifest.files().keySet())) {
      throw invalid("its files are not those that its manifest lists");
    }
    manifest.files().keySet().forEach(this::checkName);
  }

  private void checkName(String name) {
    boolean plain =
        !name.isEmpty()
            && name.length() <= ArtifactLimits.LONGEST_PATH
            && name.chars().noneMatch(c -> c < ' ' || c == '\\' || c == ':' || c == 0x7f)
            && List.of(name.split("/", -1)).stream()
                .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    if (!plain) {
      throw invalid("it has a file with a path that leads elsewhere: '%s'".formatted(name));
    }
  }

  private void write(String name, Manifest.Content expected, Path folder) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    byte[] content = entry == null ? new byte[0] : content(entry, (int) expected.size());
    if (content.length != expected.size() || !Sha256.of(content).equals(expected.sha256())) {
      throw invalid("the file '%s' in it is not what its manifest says".formatted(name));
    }
    Path target = folder.resolve(name).normalize();
    if (!target.startsWith(folder)) {
      throw invalid("it has a file with a path that leads elsewhere: '%s'".formatted(name));
    }
    Files.createDirectories(target.getParent());
    Files.write(target, content);
  }

  /** One byte more than the limit where there is more: a zip may hold any number of zeros. */
  private byte[] content(ZipEntry entry, int limit) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return in == null ? new byte[0] : in.readNBytes(limit + 1);
    }
  }

  private RuntimeException invalid(String why) {
    return ArtifactFailures.unreadable(file, why, null);
  }
}
