package io.drydock.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Definition;
import io.drydock.model.PluginType;
import io.drydock.testing.PluginFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract §1: a plugin on disk. */
class PluginFilesReaderTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir Path folder;
  private final PluginFilesReader reader = new PluginFilesReader(Clock.fixed(NOW, ZoneOffset.UTC));

  private PluginFiles read() {
    return reader.read(folder);
  }

  private DrydockException failure() {
    return catchThrowableOfType(DrydockException.class, this::read);
  }

  private void changeConfig(String from, String to) throws IOException {
    Path config = folder.resolve("plugin_config.yml");
    String text = Files.readString(config);
    assertThat(text).contains(from);
    Files.writeString(config, text.replace(from, to));
  }

  @Test
  void a_complete_plugin_is_read() {
    PluginFolder.copying(folder);
    var plugin = read().plugin();
    assertThat(plugin.name()).isEqualTo("copier");
    assertThat(plugin.version()).isEqualTo("1.0.0");
    assertThat(plugin.type()).isEqualTo(PluginType.STAGED);
    assertThat(plugin.language()).isEqualTo("PYTHON311");
    assertThat(plugin.sourceFolder()).isEqualTo(folder.resolve("src"));
    assertThat(plugin.entryPoint()).isEqualTo("plugin_runner:plugin");
    assertThat(plugin.addedAt()).isEqualTo(NOW);
  }

  @Test
  void files_that_changed_since_they_were_read_are_read_again() throws IOException {
    PluginFolder.copying(folder);
    var before = read();
    assertThat(read().schema()).as("unchanged, and not parsed twice").isSameAs(before.schema());

    changeConfig("1.0.0", "1.2.0");
    assertThat(read().plugin().version()).isEqualTo("1.2.0");
    Path schema = folder.resolve("schema.json");
    Files.writeString(schema, Files.readString(schema).stripTrailing() + "\n\n");
    assertThat(read().schema().text()).endsWith("\n\n");

    Files.move(folder.resolve("src"), folder.resolve("elsewhere"));
    assertThat(failure()).hasMessageContaining("src");
  }

  @Test
  void the_config_file_may_be_named_itself() {
    PluginFolder.copying(folder);
    assertThat(reader.read(folder.resolve("plugin_config.yml")).plugin().name())
        .isEqualTo("copier");
  }

  @Test
  void without_a_name_the_id_is_the_name() throws IOException {
    PluginFolder.copying(folder);
    changeConfig("name: copier\n", "");
    assertThat(read().plugin().name()).isEqualTo(read().plugin().id());
  }

  @Test
  void unknown_keys_and_a_missing_build_number_are_warnings() throws IOException {
    PluginFolder.copying(folder);
    changeConfig("buildNumber: 1.0", "version: 7");
    assertThat(read().plugin().warnings())
        .anyMatch(warning -> warning.startsWith("/version"))
        .anyMatch(warning -> warning.startsWith("/buildNumber"));
  }

  @Test
  void a_missing_snapshot_parameters_definition_is_resync() {
    PluginFolder.copying(folder);
    PluginSchema schema = read().schema();
    assertThat(schema.properties(Definition.SNAPSHOT_PARAMETERS).has("resync")).isTrue();
    assertThat(schema.problems(Definition.SNAPSHOT_PARAMETERS, Map.of("resync", true))).isEmpty();
  }

  @Test
  void all_problems_of_a_config_are_named_at_once() throws IOException {
    PluginFolder.copying(folder);
    changeConfig("pluginType: STAGED", "pluginType: SIDEWAYS");
    changeConfig("srcDir: src", "srcDir: elsewhere");
    changeConfig("entryPoint: plugin_runner:plugin", "entryPoint: plugin_runner");
    changeConfig("buildNumber: 1.0", "buildNumber: 0.0");
    DrydockException e = failure();
    assertThat(e.code()).isEqualTo(ErrorCode.PLUGIN_CONFIG_INVALID);
    assertThat(e.why())
        .contains("/pluginType is 'SIDEWAYS'", "/srcDir", "/entryPoint", "/buildNumber is '0.0'");
  }

  @Test
  void a_config_that_is_no_yaml_names_file_and_line() {
    PluginFolder.copying(folder).write("plugin_config.yml", "id: x\nname: [unclosed\n");
    DrydockException e = failure();
    assertThat(e.code()).isEqualTo(ErrorCode.PLUGIN_CONFIG_INVALID);
    assertThat(e.getMessage()).contains("plugin_config.yml").containsPattern("line [23]");
  }

  @Test
  void a_schema_that_is_no_json_names_file_and_line() {
    PluginFolder.copying(folder).schema("{\n  \"repositoryDefinition\": {,\n}");
    DrydockException e = failure();
    assertThat(e.code()).isEqualTo(ErrorCode.PLUGIN_SCHEMA_INVALID);
    assertThat(e.getMessage()).contains("schema.json", "line 2");
  }

  @Test
  void missing_definitions_are_named() {
    PluginFolder.copying(folder)
        .schema("{\"repositoryDefinition\": {}, \"snapshotDefinition\": 3}");
    assertThat(failure().why())
        .contains("/sourceConfigDefinition is missing", "/snapshotDefinition must be an object");
  }

  @Test
  void of_a_key_that_stands_twice_the_last_one_wins_with_a_warning() {
    String twice =
        PluginFolder.COPYING_SCHEMA.replace(
            "\"password\": {", "\"retries\": {\"type\": \"string\"}, \"password\": {");
    PluginFolder.copying(folder).schema(twice);
    assertThat(read().plugin().warnings()).anyMatch(warning -> warning.contains("twice"));
    var types = read().schema().properties(Definition.LINKED_SOURCE);
    assertThat(types.path("retries").path("type").asString()).isEqualTo("integer");
  }

  @Test
  void a_folder_without_a_plugin_says_what_it_looked_for() {
    assertThat(failure().getMessage()).contains("plugin_config.yml");
  }

  @Test
  void properties_that_do_not_fit_are_named_with_pointer_and_pretty_name() {
    PluginFolder.copying(folder);
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("retries", "three");
    properties.put("colour", "red");
    List<String> problems = read().schema().problems(Definition.LINKED_SOURCE, properties);
    assertThat(problems)
        .anyMatch(text -> text.startsWith("/mountLocation (Mount Location): is required"))
        .anyMatch(text -> text.startsWith("/retries (Retries): ") && text.contains("integer"))
        .anyMatch(text -> text.startsWith("/colour: is not a property"));
  }

  @Test
  void references_to_the_engines_credentials_are_never_fetched() {
    String schema =
        PluginFolder.COPYING_SCHEMA.replace(
            "{\"type\": \"string\", \"format\": \"password\"}",
            "{\"$ref\": \"https://delphix.com/platform/api#/definitions/credentialsSupplier\"}");
    PluginFolder.copying(folder).schema(schema);
    var problems =
        read()
            .schema()
            .problems(
                Definition.LINKED_SOURCE,
                Map.of(
                    "mountLocation",
                    "/m",
                    "password",
                    Map.of("type", "NamedPasswordCredential", "password", "secret")));
    assertThat(problems).isEmpty();
  }

  @Test
  void typed_text_becomes_what_the_schema_says() {
    PluginFolder.copying(folder);
    var properties =
        Properties.fromText(
            "testing",
            read().schema(),
            Definition.LINKED_SOURCE,
            Map.of("retries", "3", "mountLocation", "007"));
    assertThat(properties).containsEntry("retries", 3).containsEntry("mountLocation", "007");
  }

  @Test
  void text_that_is_of_no_type_is_refused_with_the_list_of_properties() {
    PluginFolder.copying(folder);
    PluginSchema schema = read().schema();
    DrydockException e =
        catchThrowableOfType(
            DrydockException.class,
            () ->
                Properties.fromText(
                    "testing",
                    schema,
                    Definition.LINKED_SOURCE,
                    Map.of("retries", "many", "colour", "red")));
    assertThat(e.code()).isEqualTo(ErrorCode.INVALID_PARAMETERS);
    assertThat(e.why()).contains("/retries: must be of type integer", "/colour");
    assertThat(e.action()).contains("mountLocation (string, required)");
  }
}
