package io.drydock.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Plugin;
import io.drydock.model.PluginType;
import io.drydock.plugin.DottedNumber;
import io.drydock.plugin.PluginFiles;
import io.drydock.plugin.PluginFilesReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract §1: plugin_config.yml. */
class PluginConfigRowsTest {
  @TempDir Path folder;

  private PluginTemplate plugin() {
    return PluginTemplate.staged(folder.resolve("plugin"), "plugin");
  }

  private static PluginFiles files(PluginTemplate plugin) {
    return new PluginFilesReader(Clock.systemUTC()).read(plugin.write());
  }

  private static Plugin read(PluginTemplate plugin) {
    return files(plugin).plugin();
  }

  private static String refusal(PluginTemplate plugin) {
    var refused = catchThrowableOfType(DrydockException.class, () -> read(plugin));
    assertThat(refused).as("a refusal").isNotNull();
    assertThat(refused.code()).isEqualTo(ErrorCode.PLUGIN_CONFIG_INVALID);
    return refused.why();
  }

  @Row("config-id")
  @Test
  void the_id_is_a_uuid_and_nothing_else() {
    String id = "7cc8d0a5-3f2b-4a1e-9d77-0a6b5c4d3e2f";
    assertThat(read(plugin().config("id", id)).id()).isEqualTo(id);
    assertThat(refusal(plugin().withoutConfig("id"))).contains("/id", "UUID");
    for (String wrong : List.of("7", "my-plugin", id + "0", id.replace("-", ""))) {
      assertThat(refusal(plugin().config("id", wrong))).contains("/id", wrong, "UUID");
    }
  }

  @Row("config-name")
  @Test
  void the_name_is_the_configs_or_else_the_id() {
    assertThat(read(plugin().config("name", "Dock One")).name()).isEqualTo("Dock One");
    Plugin nameless = read(plugin().withoutConfig("name"));
    assertThat(nameless.name()).isEqualTo(nameless.id());
  }

  @Row("config-version")
  @Test
  void external_version_is_shown_and_else_the_build_number() {
    PluginTemplate both = plugin().config("externalVersion", "2.0 beta").config("buildNumber", "7");
    assertThat(read(both).version()).isEqualTo("2.0 beta");
    assertThat(read(plugin().config("buildNumber", "1.2.3")).version()).isEqualTo("1.2.3");
  }

  @Row("config-version")
  @ParameterizedTest
  @ValueSource(strings = {"1", "1.0", "0.1", "001.2", "2024.11.30.1", "10"})
  void a_build_number_is_digits_and_dots(String build) {
    assertThat(read(plugin().config("buildNumber", build)).buildNumber()).isEqualTo(build);
  }

  @Row("config-version")
  @ParameterizedTest
  @ValueSource(strings = {"0", "0.0", "0.0.0", "1.", ".1", "1..2", "1.0a", "-1", "1,0", "v1"})
  void any_other_build_number_and_all_zero_are_refused(String build) {
    assertThat(refusal(plugin().config("buildNumber", build))).contains("/buildNumber", build);
  }

  @Row("config-version")
  @Test
  void a_build_number_without_quotes_is_read_too() {
    String yaml =
        """
        id: 7cc8d0a5-3f2b-4a1e-9d77-0a6b5c4d3e2f
        buildNumber: 1.0
        pluginType: STAGED
        language: PYTHON311
        entryPoint: plugin_runner:plugin
        srcDir: src/
        schemaFile: ./schema.json
        hostTypes:
          - UNIX
        """;
    assertThat(read(plugin().file("plugin_config.yml", yaml)).buildNumber()).isEqualTo("1.0");
  }

  @Row("config-version")
  @Test
  void zeros_at_the_end_make_no_other_version() {
    assertThat(DottedNumber.of("1.0")).isEqualTo(DottedNumber.of("1"));
    assertThat(DottedNumber.of("1.0.0")).isEqualByComparingTo(DottedNumber.of("1"));
    assertThat(DottedNumber.of("1.10")).isGreaterThan(DottedNumber.of("1.9"));
    assertThat(DottedNumber.of("1.01")).isEqualTo(DottedNumber.of("1.1"));
    try (var home = new ContractHome(folder)) {
      home.add(home.staged().config("buildNumber", "1.0"));
      assertThat(upgrade(home, "1").from()).isEqualTo("1.0");
      assertThat(upgrade(home, "1.0.0").plugin().buildNumber()).isEqualTo("1.0.0");
      assertThat(catchThrowableOfType(DrydockException.class, () -> upgrade(home, "0.9")).why())
          .contains("lower build number", "1.0.0");
    }
  }

  private static io.drydock.model.PluginUpgrade upgrade(ContractHome home, String build) {
    Path elsewhere = home.folder().resolve("build " + build);
    PluginTemplate next = PluginTemplate.staged(elsewhere, "contract").config("buildNumber", build);
    return home.drydock().plugins().upgrade(next.write());
  }

  @Row("config-paths")
  @Test
  void schema_file_and_source_folder_are_looked_for_beside_the_config_file() {
    String module = "from dlpx.virtualization.platform import Plugin\nplugin = Plugin()\n";
    PluginTemplate moved =
        plugin()
            .config("srcDir", "code/python")
            .config("schemaFile", "meta/the schema.json")
            .file("code/python/plugin_runner.py", module)
            .file("meta/the schema.json", plugin().schema());
    Plugin read = read(moved);
    assertThat(read.sourceFolder()).isEqualTo(folder.resolve("plugin/code/python"));
    assertThat(read.schema()).isEqualTo(plugin().schema());
    assertThat(refusal(plugin().config("srcDir", "nowhere"))).contains("/srcDir", "nowhere");
    assertThat(refusal(plugin().config("schemaFile", "no.json")))
        .contains("/schemaFile", "no.json");
  }

  @Row("config-entry-point")
  @Test
  void the_entry_point_names_module_and_object() {
    String module = "from dlpx.virtualization.platform import Plugin\nmine = Plugin()\nodd = 7\n";
    PluginTemplate moved =
        plugin().file("src/pack/__init__.py", "").file("src/pack/main.py", module);
    try (PythonProbe python = PythonProbe.of(moved.config("entryPoint", "pack.main:mine"))) {
      assertThat(python.outline().operations()).isEmpty();
    }
    for (String wrong : List.of("pack.main:absent", "pack.main:odd", "absent:mine")) {
      try (PythonProbe python = PythonProbe.of(moved.config("entryPoint", wrong))) {
        String name = wrong.startsWith("absent") ? "absent" : wrong.split(":")[1];
        assertThat(python.failureToLoad()).hasMessageContaining(name);
      }
    }
    for (String wrong : List.of("plugin_runner", "plugin_runner:", ":plugin", "a:b:c")) {
      assertThat(refusal(plugin().config("entryPoint", wrong))).contains("/entryPoint");
    }
  }

  @Row("config-types")
  @Test
  void plugin_type_language_and_host_types_are_of_those_that_there_are() {
    for (PluginType type : PluginType.values()) {
      assertThat(read(plugin().config("pluginType", type.name())).type()).isEqualTo(type);
    }
    for (String language : List.of("PYTHON27", "PYTHON38", "PYTHON311")) {
      assertThat(read(plugin().config("language", language)).language()).isEqualTo(language);
    }
    for (String host : List.of("UNIX", "WINDOWS")) {
      assertThat(read(plugin().config("hostTypes", List.of(host))).name()).isEqualTo("plugin");
    }
    assertThat(refusal(plugin().config("pluginType", "staged"))).contains("/pluginType", "STAGED");
    assertThat(refusal(plugin().config("language", "PYTHON39"))).contains("/language", "PYTHON38");
    assertThat(refusal(plugin().config("hostTypes", List.of("VMS"))))
        .contains("/hostTypes", "UNIX");
    assertThat(refusal(plugin().withoutConfig("pluginType"))).contains("/pluginType");
    assertThat(refusal(plugin().withoutConfig("language"))).contains("/language");
  }

  @Row("config-optional-keys")
  @Test
  void the_optional_keys_are_known() {
    Map<String, Object> optional =
        Map.of(
            "manualDiscovery", false,
            "defaultLocale", "en-us",
            "rootSquashEnabled", false,
            "extendedStartStopHooks", true,
            "externalVersion", "1",
            "luaName", "old_name",
            "minimumLuaVersion", "1.2");
    PluginTemplate all = plugin();
    optional.forEach(all::config);
    Plugin with = read(all);
    assertThat(with.warnings()).isEqualTo(read(plugin()).warnings());
    assertThat(with.warnings()).noneMatch(warning -> warning.contains("not a key"));
  }

  @Row("config-unknown-keys")
  @Test
  void an_unknown_key_and_a_missing_build_number_are_warnings() {
    Plugin read = read(plugin().config("version", "7").withoutConfig("buildNumber"));
    assertThat(read.warnings())
        .anyMatch(warning -> warning.startsWith("/version "))
        .anyMatch(warning -> warning.startsWith("/buildNumber "));
    assertThat(read(plugin()).warnings()).noneMatch(warning -> warning.startsWith("/buildNumber"));
  }

  @Row("config-unknown-keys")
  @Test
  void such_a_plugin_works_all_the_same() {
    try (var home = new ContractHome(folder)) {
      home.add(home.staged().config("version", "7").withoutConfig("buildNumber"));
      assertThat(home.drydock().plugins().get("contract").warnings())
          .anyMatch(warning -> warning.startsWith("/version "));
    }
  }

  @Row("config-extended-hooks")
  @Test
  void extended_start_stop_hooks_is_off_unless_it_is_true() {
    assertThat(files(plugin()).extendedStartStopHooks()).isFalse();
    assertThat(files(plugin().config("extendedStartStopHooks", false)).extendedStartStopHooks())
        .isFalse();
    assertThat(files(plugin().config("extendedStartStopHooks", true)).extendedStartStopHooks())
        .isTrue();
    PluginFiles odd = files(plugin().config("extendedStartStopHooks", "often"));
    assertThat(odd.extendedStartStopHooks()).isFalse();
    assertThat(odd.plugin().warnings()).anyMatch(one -> one.startsWith("/extendedStartStopHooks "));
  }
}
