package io.drydock.plugin.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.plugin.PluginFilesReader;
import io.drydock.testing.PluginFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said about a config and a schema, and where. */
class PluginFilesCheckTest {
  @TempDir Path folder;
  private PluginFolder plugin;

  @BeforeEach
  void write() {
    plugin = PluginFolder.copying(folder);
    change("plugin_config.yml", "buildNumber: 1.0", "buildNumber: \"1.0\"");
    change("schema.json", "\"snapshotDefinition\"", "\"snapshotParametersDefinition\": {},\n  %s");
  }

  /** Puts text in place of other text; {@code %s} in it stands for what was there. */
  private void change(String name, String from, String to) {
    try {
      String text = Files.readString(folder.resolve(name));
      assertThat(text).contains(from);
      plugin.write(name, text.replace(from, to.replace("%s", from)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<String> findings() {
    var examined = new PluginFilesReader(Clock.systemUTC()).examine(folder);
    return new PluginFilesCheck(examined)
        .findings().stream()
            .map(
                one ->
                    "%s:%d:%d %s %s"
                        .formatted(
                            one.file().getFileName(),
                            one.line(),
                            one.column(),
                            one.severity(),
                            one.message()))
            .toList();
  }

  @Test
  void a_sound_plugin_has_no_findings() {
    assertThat(findings()).isEmpty();
  }

  @Test
  void all_problems_of_config_and_schema_are_told_at_once_with_line_and_column() {
    change("plugin_config.yml", "id: ", "id: x");
    change("plugin_config.yml", "pluginType: STAGED", "colour: red\npluginType: MIXED");
    change("schema.json", "\"Retries\"}", "\"Retries\"},\n  \"x\": {\"type\": \"strng\"}");
    assertThat(findings())
        .anyMatch(one -> one.startsWith("plugin_config.yml:1:1 ERROR /id is "))
        .anyMatch(one -> one.matches("plugin_config.yml:\\d+:1 ERROR /pluginType is 'MIXED'.*"))
        .anyMatch(one -> one.matches("plugin_config.yml:\\d+:1 WARNING /colour .*"))
        .anyMatch(one -> one.matches("schema.json:\\d+:\\d+ WARNING .*/properties/x/type: .*"));
  }

  @Test
  void a_text_that_is_no_json_is_told_with_its_place() {
    plugin.schema("{\n  \"repositoryDefinition\": {,}\n}");
    assertThat(findings()).singleElement().asString().contains("schema.json:2:", "it is no JSON");
  }

  @Test
  void every_missing_definition_is_an_error() {
    plugin.schema("{}");
    assertThat(findings()).filteredOn(one -> one.contains("ERROR")).hasSize(5);
  }

  @Test
  void mistyped_and_unknown_keywords_are_warnings() {
    change("schema.json", "\"prettyName\": \"Retries\"", "\"pretyName\": \"x\", \"colour\": 1");
    change("schema.json", "\"snapshotDefinition\"", "\"snapshotDefintion\": {}, %s");
    assertThat(findings())
        .anyMatch(one -> one.contains("WARNING") && one.contains("did you mean prettyName?"))
        .anyMatch(one -> one.contains("'colour' is an unknown keyword"))
        .anyMatch(one -> one.contains("did you mean snapshotDefinition?"))
        .noneMatch(one -> one.contains("ERROR"));
  }

  @Test
  void a_required_property_that_is_not_declared_is_a_warning_that_says_where_nothing_can_fit() {
    change("schema.json", "[\"mountLocation\"]", "[\"mountLocaton\"]");
    assertThat(findings())
        .singleElement()
        .asString()
        .contains("WARNING", "no object can ever fit", "did you mean mountLocation?");
    change("schema.json", "\"additionalProperties\": false", "\"additionalProperties\": true");
    assertThat(findings()).singleElement().asString().contains("WARNING", "mountLocaton");
  }

  @Test
  void names_and_identities_that_are_not_declared_are_warnings() {
    change("schema.json", "\"identityFields\": [\"path\"]", "\"identityFields\": [\"pth\"]");
    assertThat(findings()).singleElement().asString().contains("WARNING", "no property 'pth'");
  }

  @Test
  void keys_that_are_there_twice_are_warnings_at_the_second() {
    change("schema.json", "\"prettyName\": \"Retries\"", "\"type\": \"integer\"");
    assertThat(findings()).singleElement().asString().contains("retries/type is there twice");
  }

  @Test
  void references_that_lead_nowhere_are_errors_and_out_of_the_file_warnings() {
    String retries = "\"type\": \"integer\"";
    change("schema.json", retries, "\"$ref\": \"#/nowhere\"");
    assertThat(findings()).singleElement().asString().contains("ERROR", "nothing is there");
    change("schema.json", "#/nowhere", "https://example.com/x");
    assertThat(findings()).singleElement().asString().contains("WARNING", "never fetched");
    change(
        "schema.json",
        "https://example.com/x",
        "https://delphix.com/platform/api#/definitions/credentialsSupplier");
    assertThat(findings()).isEmpty();
  }

  @Test
  void defaults_and_patterns_that_make_no_sense_are_warnings() {
    change("schema.json", "\"Retries\"", "%s, \"enum\": [1], \"default\": 2, \"pattern\": \"(\"");
    assertThat(findings()).hasSize(2).allMatch(one -> one.contains("WARNING"));
  }

  @Test
  void byte_code_without_sources_is_refused_with_the_python_that_wrote_it() throws IOException {
    Files.delete(folder.resolve("src/plugin_runner.py"));
    byte[] python27 = {3, (byte) 0xf3, '\r', '\n', 0, 0};
    Files.write(folder.resolve("src/plugin_runner.pyc"), python27);
    var reader = new PluginFilesReader(Clock.systemUTC());
    var refused = catchThrowableOfType(DrydockException.class, () -> reader.read(folder));
    assertThat(refused.code()).isEqualTo(ErrorCode.PLUGIN_NOT_SUPPORTED);
    assertThat(refused.why()).contains("plugin_runner.pyc", "Python 2.7 (magic number 62211)");
    assertThat(findings()).singleElement().asString().contains("ERROR", "Python 2.7");
  }
}
