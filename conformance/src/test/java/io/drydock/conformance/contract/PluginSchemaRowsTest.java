package io.drydock.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.dlpx.Operation;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Definition;
import io.drydock.plugin.FormInput;
import io.drydock.plugin.PluginFiles;
import io.drydock.plugin.PluginFilesReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contract §1: schema.json, and what its keywords mean for properties that people hand in. */
class PluginSchemaRowsTest {
  @TempDir Path folder;

  private PluginTemplate plugin() {
    return PluginTemplate.staged(folder.resolve("plugin"), "plugin");
  }

  private static PluginFiles read(PluginTemplate plugin) {
    return new PluginFilesReader(Clock.systemUTC()).read(plugin.write());
  }

  private static List<String> warnings(PluginTemplate plugin) {
    return read(plugin).plugin().warnings();
  }

  /** A plugin whose linked source has one property {@code it}; {@code '} stands for {@code "}. */
  private PluginTemplate property(String schema) {
    String definition = "{'type': 'object', 'properties': {'it': %s}}".formatted(schema);
    return plugin().definition("linkedSourceDefinition", definition.replace('\'', '"'));
  }

  /** What is wrong with the linked source's properties; empty when nothing is. */
  private static String problem(PluginTemplate plugin, Map<String, Object> properties) {
    var form = new FormInput(read(plugin).schema(), List.of());
    var refused =
        catchThrowableOfType(
            DrydockException.class,
            () -> form.complete("testing", Definition.LINKED_SOURCE, properties));
    return refused == null ? "" : refused.why();
  }

  private static Object json(String text) {
    return tools.jackson.databind.json.JsonMapper.shared()
        .readValue(text.replace('\'', '"'), Object.class);
  }

  @Row("schema-definitions")
  @Test
  void a_definition_that_is_missing_or_no_object_is_named() {
    for (Definition definition : Definition.values()) {
      if (definition != Definition.SNAPSHOT_PARAMETERS) {
        String name = definition.schemaName();
        assertThat(refusal(plugin().withoutDefinition(name))).contains("/" + name + " is missing");
        assertThat(refusal(plugin().definition(name, "[]"))).contains("/" + name);
      }
    }
  }

  private static String refusal(PluginTemplate plugin) {
    var refused = catchThrowableOfType(DrydockException.class, () -> read(plugin));
    assertThat(refused).as("a refusal").isNotNull();
    assertThat(refused.code()).isEqualTo(ErrorCode.PLUGIN_SCHEMA_INVALID);
    return refused.why();
  }

  @Row("schema-default-snapshot-parameters")
  @Test
  void old_plugins_have_resync_as_their_only_snapshot_parameter() {
    PluginTemplate old = plugin().withoutDefinition("snapshotParametersDefinition");
    var schema = read(old).schema();
    assertThat(schema.problems(Definition.SNAPSHOT_PARAMETERS, Map.of("resync", true))).isEmpty();
    assertThat(schema.problems(Definition.SNAPSHOT_PARAMETERS, Map.of("resync", "yes"))).hasSize(1);
    assertThat(schema.problems(Definition.SNAPSHOT_PARAMETERS, Map.of("more", 1))).hasSize(1);
    try (PythonProbe python = PythonProbe.answering(old)) {
      python.verify(
          "assert SnapshotParametersDefinition(resync=True).to_dict() == {'resync': True}");
    }
  }

  @Row("schema-draft-07")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'type': 'integer'} | 7 | 7.5",
        "{'type': ['string', 'null']} | null | 7",
        "{'const': 'one'} | 'one' | 'two'",
        "{'enum': ['a', 2]} | 2 | 'b'",
        "{'type': 'number', 'exclusiveMinimum': 0} | 0.1 | 0",
        "{'type': 'number', 'multipleOf': 5} | 15 | 16",
        "{'type': 'string', 'pattern': '^a+$'} | 'aa' | 'ab'",
        "{'type': 'string', 'minLength': 2, 'maxLength': 3} | 'ab' | 'abcd'",
        "{'type': 'array', 'contains': {'const': 1}} | [2, 1] | [2]",
        "{'type': 'array', 'uniqueItems': true} | [1, 2] | [1, 1]",
        "{'type': 'array', 'items': [{'const': 1}], 'additionalItems': false} | [1] | [1, 2]",
        "{'type': 'object', 'propertyNames': {'maxLength': 1}} | {'a': 1} | {'ab': 1}",
        "{'type': 'object', 'dependencies': {'a': ['b']}} | {'a': 1, 'b': 1} | {'a': 1}",
        "{'type': 'object', 'additionalProperties': false} | {} | {'a': 1}",
        "{'if': {'type': 'string'}, 'then': {'minLength': 2}, 'else': {'const': 1}} | 'ab' | 'a'",
        "{'oneOf': [{'type': 'string'}, {'const': 'a'}]} | 'b' | 'a'",
        "{'not': {'type': 'string'}} | 7 | 'a'",
        "true | 'anything' | ",
        "{'dependentRequired': {'a': ['b']}} | {'a': 1} | "
      })
  void properties_are_checked_as_draft_07_says(String schema, String right, String wrong) {
    PluginTemplate plugin = property(schema);
    assertThat(problem(plugin, with(right))).isEmpty();
    if (wrong != null) {
      assertThat(problem(plugin, with(wrong))).contains("/it");
    }
  }

  private static Map<String, Object> with(String value) {
    return java.util.Collections.singletonMap("it", json(value));
  }

  @Row("schema-draft-07")
  @Test
  void definitions_may_refer_to_their_own_definitions() {
    String linked =
        """
        {"type": "object", "definitions": {"port": {"type": "integer", "maximum": 65535}},
         "properties": {"it": {"$ref": "#/definitions/port"}}}
        """;
    PluginTemplate plugin = plugin().definition("linkedSourceDefinition", linked);
    assertThat(problem(plugin, Map.of("it", 22))).isEmpty();
    assertThat(problem(plugin, Map.of("it", 70000))).contains("/it", "65535");
  }

  @Row("schema-pretty-name")
  @Test
  void a_problem_is_told_with_the_pretty_name() {
    PluginTemplate plugin = property("{'type': 'integer', 'prettyName': 'How often'}");
    assertThat(problem(plugin, Map.of("it", "x"))).startsWith("/it (How often): ");
    String nested =
        """
        {'type': 'object', 'properties': {'deep': {'type': 'integer', 'prettyName': 'Deep one'}}}
        """;
    assertThat(problem(property(nested), Map.of("it", Map.of("deep", "x"))))
        .startsWith("/it/deep (Deep one): ");
    assertThat(problem(plugin(), Map.of())).startsWith("/mountLocation (Mount location): ");
  }

  @Row("schema-paths")
  @Test
  void paths_of_unix_and_windows_are_checked() {
    PluginTemplate unix = property("{'type': 'string', 'format': 'unixpath'}");
    assertThat(problem(unix, Map.of("it", "/data/with space"))).isEmpty();
    assertThat(problem(unix, Map.of("it", "data"))).contains("/it", "data");
    assertThat(problem(unix, Map.of("it", "C:\\data"))).contains("/it");
    PluginTemplate windows = property("{'type': 'string', 'format': 'windowspath'}");
    assertThat(problem(windows, Map.of("it", "C:\\data"))).isEmpty();
    assertThat(problem(windows, Map.of("it", "\\\\server\\share"))).isEmpty();
    assertThat(problem(windows, Map.of("it", "/data"))).contains("/it");
  }

  @Row({"schema-form-keywords", "schema-unknown-keywords"})
  @Test
  void keywords_for_the_form_and_unknown_ones_change_nothing() {
    String extras =
        """
        "ordering": ["it"], "recordSizeInKB": 128, "frobnicate": {"type": "nonsense"},
        "dxFormProperties": {"rows": 5, "validationMessages": {"required": "Say it."},
          "hidden": false, "collapsible": true}
        """;
    String linked =
        """
        {"type": "object", %1$s, "required": ["it"],
         "properties": {"it": {"type": "string", %1$s}, "list": {"type": "array", %1$s,
           "items": {"type": "integer", %1$s}}}}
        """
            .formatted(extras);
    PluginTemplate plugin = plugin().definition("linkedSourceDefinition", linked);
    assertThat(warnings(plugin)).isEqualTo(warnings(plugin()));
    assertThat(problem(plugin, Map.of("it", "text", "list", List.of(1)))).isEmpty();
    assertThat(problem(plugin, Map.of("it", 7))).contains("/it");
    try (PythonProbe python = PythonProbe.answering(plugin)) {
      python.verify(
          """
          source = LinkedSourceDefinition('text', [1])
          assert source.to_dict() == {'it': 'text', 'list': [1]}
          assert raised(LinkedSourceDefinition, 'text', ['a']) == 'GeneratedClassesTypeError'
          """);
    }
  }

  @Row("schema-credentials")
  @ParameterizedTest
  @CsvSource({
    "credentialsSupplier, false",
    "passwordCredentialsSupplier, true",
    "keyCredentialsSupplier, true"
  })
  void a_credentials_supplier_is_a_dict_to_python_and_its_definition_is_never_fetched(
      String definition, boolean ofOneKind) {
    String reference = "https://delphix.com/platform/api#/definitions/" + definition;
    PluginTemplate plugin = property("{'$ref': '%s'}".formatted(reference));
    String supplier =
        definition.startsWith("key")
            ? "{'type': 'NamedKeyPairCredential', 'privateKey': 'k'}"
            : "{'type': 'NamedPasswordCredential', 'username': 'u', 'password': 'p'}";
    assertThat(problem(plugin, with(supplier))).isEmpty();
    assertThat(problem(plugin, with("'text'"))).contains("/it");
    String ofTheOtherKind =
        definition.startsWith("key")
            ? "{'type': 'NamedPasswordCredential', 'password': 'p'}"
            : "{'type': 'NamedKeyPairCredential', 'privateKey': 'k'}";
    assertThat(problem(plugin, with(ofTheOtherKind)).isEmpty()).isEqualTo(!ofOneKind);
    String tell =
        """
        def f(staged_source, repository, source_config):
            logging.info('%s %s', type(staged_source.parameters.it), staged_source.parameters.it)
        """;
    try (PythonProbe python = PythonProbe.of(plugin.operation("linked.worker", tell))) {
      python.call(
          Operation.LINKED_WORKER,
          PythonProbe.arguments(1)
              .replace("{\"mountLocation\": \"/m\"}", "{\"it\": {\"type\": \"x\"}}"));
      assertThat(python.heard()).containsExactly("20 root: <class 'dict'> {'type': 'x'}");
    }
  }

  @Row("schema-duplicate-keys")
  @Test
  void of_duplicate_keys_the_last_wins_everywhere_with_a_warning() {
    String linked =
        """
        {"type": "object", "properties": {"it": {"type": "integer"}, "it": {"type": "string"}}}
        """;
    PluginTemplate plugin = plugin().definition("linkedSourceDefinition", linked);
    assertThat(warnings(plugin)).anyMatch(warning -> warning.contains("twice"));
    assertThat(warnings(plugin())).noneMatch(warning -> warning.contains("twice"));
    assertThat(problem(plugin, Map.of("it", "text"))).isEmpty();
    assertThat(problem(plugin, Map.of("it", 7))).contains("/it");
    try (PythonProbe python = PythonProbe.answering(plugin)) {
      python.verify(
          """
          assert LinkedSourceDefinition('text').it == 'text'
          assert raised(LinkedSourceDefinition, 7) == 'GeneratedClassesTypeError'
          """);
    }
  }

  @Row("schema-undeclared-identity")
  @Test
  void an_identity_field_that_is_not_declared_is_a_warning() {
    for (String definition : List.of("repositoryDefinition", "sourceConfigDefinition")) {
      String undeclared =
          """
          {"type": "object", "properties": {"name": {"type": "string"}},
           "nameField": "name", "identityFields": ["name", "port"]}
          """;
      assertThat(warnings(plugin().definition(definition, undeclared)))
          .anyMatch(warning -> warning.contains(definition) && warning.contains("'port'"));
    }
    assertThat(warnings(plugin())).noneMatch(warning -> warning.contains("identif"));
  }
}
