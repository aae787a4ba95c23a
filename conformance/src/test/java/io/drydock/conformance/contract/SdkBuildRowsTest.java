package io.drydock.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.model.Finding;
import io.drydock.plugin.PluginFilesReader;
import io.drydock.plugin.check.PluginFilesCheck;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Contract §1: what the SDK's own build refuses, and what it takes. */
class SdkBuildRowsTest {
  @TempDir Path folder;

  private PluginTemplate plugin() {
    return PluginTemplate.staged(folder.resolve("plugin"), "plugin");
  }

  private static List<Finding> findings(PluginTemplate plugin) {
    var examined = new PluginFilesReader(Clock.systemUTC()).examine(plugin.write());
    return new PluginFilesCheck(examined).findings();
  }

  private static void assertRefusedBySdkOnly(PluginTemplate plugin, String pointer) {
    assertThat(findings(plugin))
        .anySatisfy(
            one -> {
              assertThat(one.message()).startsWith(pointer).contains("the SDK's own build refuses");
              assertThat(one.refusedBySdk()).isTrue();
            })
        .noneMatch(Finding::isError);
    assertThat(new PluginFilesReader(Clock.systemUTC()).read(plugin.write())).isNotNull();
  }

  @Row("config-sdk-build")
  @Test
  void a_plugin_that_it_takes_has_no_such_warning() {
    assertThat(findings(plugin())).noneMatch(Finding::refusedBySdk);
    PluginTemplate complete =
        plugin()
            .config("externalVersion", "1.0")
            .config("luaName", "an_old_one")
            .config("minimumLuaVersion", "2.3")
            .config("defaultLocale", "en-us")
            .config("manualDiscovery", true);
    assertThat(findings(complete)).noneMatch(Finding::refusedBySdk);
  }

  @Row("config-sdk-build")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "externalVersion | 1.0",
        "buildNumber | 7",
        "hostTypes | null",
        "hostTypes | []",
        "hostTypes | ['UNIX', 'WINDOWS']",
        "hostTypes | 'UNIX'",
        "manualDiscovery | 'true'",
        "rootSquashEnabled | 1",
        "extendedStartStopHooks | 'yes'",
        "defaultLocale | 7",
        "luaName | 'old-name'",
        "luaName | 'old__name'",
        "luaName | 'Old'",
        "luaName | 7",
        "luaName | 'fine_but_alone'",
        "minimumLuaVersion | '1.2'",
        "minimumLuaVersion | 1.2",
        "minimumLuaVersion | '1.2.3'",
        "version | '7'"
      })
  void what_it_refuses_in_a_config_is_a_warning_that_says_so(String key, String json) {
    Object value = JsonMapper.shared().readValue(json.replace('\'', '"'), Object.class);
    PluginTemplate plugin =
        value == null ? plugin().withoutConfig(key) : plugin().config(key, value);
    assertRefusedBySdkOnly(plugin, "/" + key);
  }

  @Row("config-sdk-build")
  @Test
  void so_is_an_absolute_source_folder() {
    Path sources = folder.resolve("plugin/src").toAbsolutePath();
    assertRefusedBySdkOnly(plugin().config("srcDir", sources.toString()), "/srcDir");
  }

  @Row("schema-sdk-build")
  @Test
  void what_it_refuses_in_a_schema_is_a_warning_that_says_so() {
    String named = "{\"type\": \"object\", \"properties\": {\"name\": {\"type\": \"string\"}}, %s}";
    for (String kind : List.of("repositoryDefinition", "sourceConfigDefinition")) {
      assertRefusedBySdkOnly(
          plugin().definition(kind, named.formatted("\"nameField\": \"name\"")), "/" + kind);
      assertRefusedBySdkOnly(
          plugin().definition(kind, named.formatted("\"identityFields\": [\"name\"]")), "/" + kind);
    }
    assertRefusedBySdkOnly(plugin().definition("definitions", "{}"), "/definitions");
    assertRefusedBySdkOnly(plugin().definition("bookmarkDefinition", "{}"), "/bookmarkDefinition");
    for (String kind : List.of("linkedSourceDefinition", "virtualSourceDefinition")) {
      assertRefusedBySdkOnly(
          plugin()
              .definition(kind, "{\"properties\": {\"recordSizeInKB\": {\"type\": \"number\"}}}"),
          "/" + kind + "/properties/recordSizeInKB");
    }
  }

  @Row("schema-sdk-build")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'type': 'strng'} | /type",
        "{'required': 'name'} | /required",
        "{'minLength': -1} | /minLength",
        "{'enum': []} | /enum",
        "{'maximum': '7'} | /maximum",
        "{'properties': ['a']} | /properties",
        "{'additionalProperties': 'false'} | /additionalProperties",
        "{'pattern': '('} | /pattern",
        "{'title': 7} | /title"
      })
  void so_is_what_the_schema_of_draft_07_refuses(String json, String place) {
    String definition = "{\"properties\": {\"it\": %s}}".formatted(json.replace('\'', '"'));
    assertRefusedBySdkOnly(
        plugin().definition("snapshotDefinition", definition),
        "/snapshotDefinition/properties/it" + place);
  }

  @Row("schema-sdk-build")
  @Test
  void it_takes_a_required_name_that_is_not_declared_and_true_as_a_definition() {
    PluginTemplate taken =
        plugin()
            .definition("snapshotDefinition", "true")
            .definition(
                "virtualSourceDefinition",
                "{\"required\": [\"nobody\"], \"additionalProperties\": false, \"properties\":"
                    + " {}}");
    assertThat(findings(taken)).noneMatch(Finding::isError).noneMatch(Finding::refusedBySdk);
  }

  @Row("schema-reference-inside")
  @Test
  void a_reference_out_of_its_definition_is_told_with_the_way_out() {
    String definition =
        "{\"type\": \"object\", \"properties\": {\"to\": {\"$ref\": \"#/definitions/address\"}}%s}";
    String address = "{\"address\": {\"type\": \"object\"}}";
    PluginTemplate beside =
        plugin()
            .definition("definitions", address)
            .definition("linkedSourceDefinition", definition.formatted(""));
    assertThat(findings(beside))
        .filteredOn(Finding::isError)
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .contains(
            "/linkedSourceDefinition/properties/to/$ref",
            "leads out of its own definition",
            "put what it names into /linkedSourceDefinition");
    PluginTemplate inside =
        plugin()
            .definition(
                "linkedSourceDefinition", definition.formatted(", \"definitions\": " + address));
    assertThat(findings(inside)).noneMatch(one -> one.message().contains("$ref"));
  }

  @Row("schema-copied-examples")
  @Test
  void a_list_of_one_as_name_field_is_its_element() {
    String definition =
        """
        {"type": "object", "properties": {"title": {"type": "string"}},
         "nameField": ["title"], "identityFields": ["title"], "additionalProperties": "false"}\
        """;
    try (ContractHome home = new ContractHome(folder)) {
      PluginTemplate plugin =
          home.staged()
              .definition("repositoryDefinition", definition)
              .operation(
                  "discovery.repository",
                  "def f(source_connection):\n    return [RepositoryDefinition(title='a title')]");
      assertThat(findings(plugin)).noneMatch(Finding::isError);
      Path place = plugin.write();
      assertThat(home.drydock().authoring().build(place).errors()).isEmpty();
      home.drydock().plugins().add(place);
      assertThat(home.drydock().environments().refresh("here"))
          .singleElement()
          .satisfies(one -> assertThat(one.name()).isEqualTo("a title"));
    }
  }

  @Row("op-required-build")
  @Test
  void a_plugin_without_a_required_operation_is_packed_and_fails_where_it_is_needed() {
    try (ContractHome home = new ContractHome(folder)) {
      PluginTemplate plugin = home.staged().without("virtual.reconfigure");
      Path place = plugin.write();
      var report = home.drydock().authoring().build(place);
      assertThat(report.errors()).isEmpty();
      assertThat(report.warnings())
          .anyMatch(one -> one.message().contains("does not define virtual.reconfigure"));
      assertThat(report.strict().errors()).hasSize(1);
      home.drydock().authoring().pack(place, folder.resolve("packed.drydock"));
      home.drydock().plugins().add(folder.resolve("packed.drydock"));
      assertThat(home.drydock().plugins().list())
          .singleElement()
          .satisfies(one -> assertThat(one.name()).isEqualTo("contract"));
    }
  }

  @Row("schema-sdk-build")
  @Test
  void with_true_as_its_definition_an_object_holds_whatever_it_is_given() {
    try (ContractHome home = new ContractHome(folder)) {
      home.link(
          home.staged()
              .definition("snapshotDefinition", "true")
              .definition("virtualSourceDefinition", "true")
              .operation(
                  "linked.post_snapshot",
                  "def f(staged_source, repository, source_config, optional_snapshot_parameters):\n"
                      + "    return SnapshotDefinition()"));
      assertThat(home.drydock().snapshots().list("docs")).hasSize(1);
      assertThat(Map.copyOf(home.drydock().snapshots().list("docs").getFirst().data())).isEmpty();
    }
  }
}
