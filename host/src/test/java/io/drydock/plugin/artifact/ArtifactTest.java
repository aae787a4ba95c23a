package io.drydock.plugin.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.plugin.PluginFilesReader;
import io.drydock.testing.PluginFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plugin as one file, and files that only look like one. */
class ArtifactTest {
  @TempDir Path folder;
  private PluginFolder plugin;
  private ArtifactStore store;
  private Path artifact;

  @BeforeEach
  void write() {
    plugin = PluginFolder.copying(folder.resolve("plugin"));
    store = new ArtifactStore(folder.resolve("store"));
    artifact = folder.resolve("plugin.drydock");
  }

  private void pack(Path file) {
    var files = new PluginFilesReader(Clock.systemUTC()).read(plugin.folder());
    ArtifactWriter.pack(files.plugin(), plugin.folder().resolve("schema.json"), file);
  }

  private DrydockException refusal() {
    return catchThrowableOfType(DrydockException.class, () -> store.configOf(artifact));
  }

  @Test
  void what_is_unpacked_is_what_was_packed() throws IOException {
    plugin.write("src/scripts/copy.sh", "echo\r\n\0");
    pack(artifact);
    Path config = store.configOf(artifact);
    for (String name : new String[] {"plugin_config.yml", "schema.json", "src/scripts/copy.sh"}) {
      assertThat(config.resolveSibling(name)).hasSameBinaryContentAs(plugin.folder().resolve(name));
    }
    Files.delete(artifact);
    assertThat(config).exists();
  }

  @Test
  void equal_plugins_make_equal_files_and_tools_leave_no_trace() throws IOException {
    pack(artifact);
    plugin.write("src/__pycache__/x.pyc", "x").write("src/.git/HEAD", "x").write("src/a.pyc", "x");
    plugin.write("src/generated/definitions.py", "x").code(PluginFolder.COPYING_CODE);
    pack(folder.resolve("again.drydock"));
    assertThat(folder.resolve("again.drydock")).hasSameBinaryContentAs(artifact);
  }

  @Test
  void the_same_artifact_is_unpacked_once() {
    pack(artifact);
    assertThat(store.configOf(artifact)).isEqualTo(store.configOf(artifact));
  }

  @Test
  void a_plugin_with_parts_elsewhere_cannot_be_packed() {
    plugin.write("../schema.json", PluginFolder.COPYING_SCHEMA);
    var files = new PluginFilesReader(Clock.systemUTC()).read(plugin.folder());
    var refused =
        catchThrowableOfType(
            DrydockException.class,
            () -> ArtifactWriter.pack(files.plugin(), folder.resolve("schema.json"), artifact));
    assertThat(refused.code()).isEqualTo(ErrorCode.PLUGIN_ARTIFACT_INVALID);
    assertThat(refused.why()).contains("outside of the config's folder");
    assertThat(artifact).doesNotExist();
  }

  private void zip(Map<String, String> entries) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    Files.write(artifact, bytes.toByteArray());
  }

  /** A zip whose manifest lists one file of this name as it is. */
  private void zipListing(String name, String content, long size) throws IOException {
    String sum = Sha256.of(content.getBytes(StandardCharsets.UTF_8));
    String manifest =
        """
        {"format": "drydock-plugin", "version": 1, "config": "%s",
         "files": {"%s": {"size": %d, "sha256": "%s"}}}
        """
            .formatted(name, name, size, sum);
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put(Manifest.ENTRY, manifest);
    entries.put(name, content);
    zip(entries);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../evil", "/evil", "a/../../evil", "a//evil", "./evil", "c:evil", "a/"})
  void a_path_that_leads_elsewhere_is_refused(String name) throws IOException {
    zipListing(name, "x", 1);
    assertThat(refusal().code()).isEqualTo(ErrorCode.PLUGIN_ARTIFACT_INVALID);
    assertThat(folder.resolve("evil")).doesNotExist();
    assertThat(folder.resolve("store/evil")).doesNotExist();
  }

  @Test
  void a_sound_file_made_by_hand_is_accepted_so_that_the_refusals_mean_something()
      throws IOException {
    zipListing("plugin_config.yml", "x", 1);
    assertThat(store.configOf(artifact)).hasContent("x");
  }

  @Test
  void a_bomb_is_refused_before_it_is_unpacked() throws IOException {
    zipListing("plugin_config.yml", "0".repeat(5_000_000), 10);
    assertThat(refusal().why()).contains("is not what its manifest says");
    zipListing("plugin_config.yml", "x", 1L << 40);
    assertThat(refusal().why()).contains("impossible size");
  }

  @Test
  void files_that_the_manifest_does_not_list_and_other_zips_are_refused() throws IOException {
    zip(Map.of("a", "b"));
    assertThat(refusal().why()).contains("no artifact of Drydock's");
    zip(Map.of(Manifest.ENTRY, "{\"format\": \"drydock-plugin\", \"version\": 2}"));
    assertThat(refusal().why()).contains("version 2").contains("reads version 1");
    zip(Map.of(Manifest.ENTRY, "[]"));
    assertThat(refusal().why()).contains("manifest cannot be read");
  }

  @Test
  void a_damaged_file_is_refused_and_leaves_nothing_behind() throws IOException {
    pack(artifact);
    byte[] bytes = Files.readAllBytes(artifact);
    Files.write(artifact, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(refusal().action()).contains("Copy it once more");
    try (var left = Files.list(folder.resolve("store"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void an_artifact_of_the_sdk_with_byte_code_only_says_which_python_it_needs() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("plugin_runner.pyc"));
      zip.write(new byte[] {0x55, 0x0d, '\r', '\n', 0, 0});
    }
    String code = Base64.getEncoder().encodeToString(bytes.toByteArray());
    artifact = folder.resolve("artifact.json");
    Files.writeString(artifact, "{\"sourceCode\": \"%s\"}".formatted(code));
    assertThat(refusal().code()).isEqualTo(ErrorCode.PLUGIN_NOT_SUPPORTED);
    assertThat(refusal().why()).contains("plugin_runner.pyc", "Python 3.8");
  }

  @Test
  void an_artifact_of_the_sdk_with_sources_is_refused_in_words_that_help() throws IOException {
    artifact = folder.resolve("artifact.json");
    Files.writeString(artifact, "{\"sourceCode\": \"\"}");
    assertThat(refusal().action()).contains("the folder that it was built from");
  }
}
