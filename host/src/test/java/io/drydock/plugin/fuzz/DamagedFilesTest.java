package io.drydock.plugin.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.drydock.error.DrydockException;
import io.drydock.model.Definition;
import io.drydock.plugin.PluginFilesReader;
import io.drydock.plugin.artifact.ArtifactStore;
import io.drydock.plugin.artifact.ArtifactWriter;
import io.drydock.plugin.check.PluginFilesCheck;
import io.drydock.testing.PluginFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is in a config, a schema or an artifact: it is read, or a person is told why not. More
 * than ten thousand damaged files in all; what fails is named by its round, and fails again.
 */
@Timeout(120)
class DamagedFilesTest {
  private static final int ROUNDS = 1000;

  @TempDir Path folder;
  private Path plugin;
  private final PluginFilesReader reader = new PluginFilesReader(Clock.systemUTC());

  @BeforeEach
  void writePlugin() {
    plugin = PluginFolder.copying(folder.resolve("plugin")).folder();
  }

  /** What is done with a file: it works, or the message is one for people. */
  private void survives(long round, byte[] content, Runnable work) {
    try {
      work.run();
    } catch (DrydockException told) {
      assertThat(told.getMessage()).as("round %d", round).isNotBlank().hasSizeLessThan(20_000);
      assertThat(told.action()).as("round %d", round).isNotBlank();
    } catch (RuntimeException | StackOverflowError crash) {
      String text = new String(content, StandardCharsets.UTF_8);
      String shown = text.substring(0, Math.min(3000, text.length()));
      throw new AssertionError("round " + round + " crashed on:\n" + shown, crash);
    }
  }

  private void readAndCheck() {
    new PluginFilesCheck(reader.examine(plugin)).findings();
    var schema = reader.read(plugin).schema();
    for (Definition definition : Definition.values()) {
      schema.properties(definition);
      schema.nameField(definition);
      schema.identityFields(definition);
      schema.problems(definition, Map.of("name", "x", "mountLocation", 5));
    }
  }

  private void damage(String name, long seed) throws IOException {
    Path file = plugin.resolve(name);
    String sound = Files.readString(file);
    for (long round = seed; round < seed + ROUNDS; round++) {
      var mutations = new Mutations(round);
      byte[] bytes =
          round % 2 == 0
              ? mutations.bytes(sound.getBytes(StandardCharsets.UTF_8))
              : mutations.text(sound);
      Files.write(file, bytes);
      survives(round, bytes, this::readAndCheck);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {10_000, 20_000, 30_000, 40_000})
  void a_damaged_config_is_read_or_refused(long seed) throws IOException {
    damage("plugin_config.yml", seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {50_000, 60_000, 70_000, 80_000})
  void a_damaged_schema_is_read_or_refused(long seed) throws IOException {
    damage("schema.json", seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {100_000, 200_000, 300_000})
  void a_damaged_artifact_is_unpacked_or_refused(long seed) throws IOException {
    Path artifact = folder.resolve("plugin.drydock");
    var files = reader.read(plugin);
    ArtifactWriter.pack(files.plugin(), plugin.resolve("schema.json"), artifact);
    byte[] sound = Files.readAllBytes(artifact);
    var store = new ArtifactStore(folder.resolve("store"));
    for (long round = seed; round < seed + ROUNDS; round++) {
      byte[] bytes = new Mutations(round).bytes(sound);
      Files.write(artifact, bytes);
      survives(round, bytes, () -> reader.read(store.configOf(artifact)));
    }
    assertNothingIsHalfUnpacked();
  }

  private void assertNothingIsHalfUnpacked() throws IOException {
    if (Files.exists(folder.resolve("store"))) {
      try (var left = Files.list(folder.resolve("store"))) {
        assertThat(left.map(path -> path.getFileName().toString()))
            .allMatch(name -> name.length() == 64);
      }
    }
  }

  @Test
  void a_damaged_artifact_of_the_sdk_is_refused() throws IOException {
    Path artifact = folder.resolve("artifact.json");
    String sound = "{\"type\": \"Plugin\", \"sourceCode\": \"UEsDBBQAAAAIAA==\", \"name\": \"x\"}";
    var store = new ArtifactStore(folder.resolve("store"));
    for (long round = 1; round <= ROUNDS; round++) {
      byte[] bytes = new Mutations(round).text(sound);
      Files.write(artifact, bytes);
      survives(round, bytes, () -> reader.read(store.configOf(artifact)));
    }
  }

  /** Each is a name of what was tried before and what it says. */
  private static final List<String> HOSTILE_CONFIGS =
      List.of(
          "a: &a [x,x,x,x,x,x,x,x,x]\n" + bomb(),
          "[".repeat(100_000),
          "- ".repeat(50_000),
          "? ".repeat(50_000),
          "{a: ".repeat(50_000),
          "a: &a [*a]\nname: *a\n",
          "&a a: *a",
          "id: " + "x".repeat(2_000_000),
          "id: !!java.io.File [/]",
          "\uFEFF\uFEFFid: x",
          "schemaFile: \"a\\0b\"\nsrcDir: \"\\0\"",
          "schemaFile: " + "a/".repeat(5_000) + "\nsrcDir: /\n",
          "1: 2\n[a]: b\n{c: d}: e\n",
          "\0\0\0",
          "");

  private static String bomb() {
    var text = new StringBuilder();
    for (char name = 'b'; name < 'z'; name++) {
      String before = "*" + (char) (name - 1);
      text.append(name).append(": &").append(name).append(" [");
      text.append((before + ",").repeat(9)).append(before).append("]\n");
    }
    return text.toString();
  }

  @Test
  void a_hostile_config_is_refused() throws IOException {
    for (int i = 0; i < HOSTILE_CONFIGS.size(); i++) {
      byte[] bytes = HOSTILE_CONFIGS.get(i).getBytes(StandardCharsets.UTF_8);
      Files.write(plugin.resolve("plugin_config.yml"), bytes);
      survives(i, bytes, this::readAndCheck);
    }
  }

  private static final List<String> HOSTILE_PROPERTIES =
      List.of(
          "{\"a\": ".repeat(490) + "1" + "}".repeat(490),
          "{\"properties\": {\"a\": ".repeat(200) + "{}" + "}}".repeat(200),
          "{\"anyOf\": [".repeat(200) + "{}" + "]}".repeat(200),
          "[".repeat(100_000),
          "{\"a\": {\"$ref\": \"#\"}}",
          "{\"a\": {\"$ref\": \"#/properties/a\"}}",
          "{\"a\": {\"$ref\": \"#/nowhere\"}}",
          "{\"a\": {\"$ref\": \"https://example.invalid/schema.json\"}}",
          "{\"a\": {\"$ref\": \"file:///etc/passwd\"}}",
          "{\"a\": {\"$ref\": \"classpath:/x\"}}",
          "{\"a\": {\"$ref\": \"not a uri \\u0000\"}}",
          "{\"a\": {\"$id\": \"http://[\"}}",
          "{\"a\": {\"pattern\": \"(\"}}",
          "{\"a\": {\"type\": 5, \"enum\": {}, \"minimum\": \"x\", \"required\": true}}",
          "{\"a\": {\"minimum\": 1e400, \"maxLength\": -1, \"multipleOf\": 0}}",
          "{\"a\": {\"maxLength\": " + "9".repeat(900) + "}}",
          "{\"\\ud800\": {\"type\": \"\\udfff\"}}",
          "{\"\\u0000\": {}, \"\": {}, \"/\": {}, \"~\": {}, \"a:b c\": {\"tpye\": 1}}",
          "{\"" + "x".repeat(60_000) + "\": {}}",
          "[]",
          "null",
          "5");

  @Test
  void a_hostile_schema_is_read_or_refused() throws IOException {
    String sound = Files.readString(plugin.resolve("schema.json"));
    String place = "\"properties\": {}";
    assertThat(sound).contains(place);
    for (int i = 0; i < HOSTILE_PROPERTIES.size(); i++) {
      String text = sound.replace(place, "\"properties\": " + HOSTILE_PROPERTIES.get(i));
      Files.writeString(plugin.resolve("schema.json"), text);
      var schemaOnly = HOSTILE_PROPERTIES.get(i).getBytes(StandardCharsets.UTF_8);
      survives(i, schemaOnly, this::readAndCheck);
      survives(i, schemaOnly, this::checkVirtual);
    }
  }

  private void checkVirtual() {
    reader.read(plugin).schema().problems(Definition.VIRTUAL_SOURCE, Map.of("a", Map.of("a", 1)));
  }

  @Test
  void a_sound_plugin_survives_all_of_it() {
    assertThatCode(this::readAndCheck).doesNotThrowAnyException();
  }
}
