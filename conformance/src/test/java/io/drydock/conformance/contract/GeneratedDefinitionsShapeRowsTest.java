package io.drydock.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.dlpx.Operation;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract §3: what the generated classes look like to a plugin that was written for the SDK. */
class GeneratedDefinitionsShapeRowsTest {
  private static final String LINKED =
      """
      {"type": "object", "required": ["mountLocation"], "properties": {
        "mountLocation": {"type": "string"},
        "settings": {"type": "array", "items": {"type": "object", "required": ["propertyName"],
          "properties": {"propertyName": {"type": "string"}}}},
        "more": {"type": "object", "properties": {"propertyName": {"type": "string"}}},
        "ports": {"type": "object", "additionalProperties": {"type": "integer"}},
        "free": {"type": "object"},
        "count": {"type": "integer"}, "flag": {"type": "boolean"}, "ratio": {"type": "number"},
        "day": {"type": "string", "format": "date"},
        "moment": {"type": "string", "format": "date-time"}}}
      """;

  private static final String SNAPSHOT =
      """
      {"type": "object", "required": ["kind", "flag", "size"], "properties": {
        "kind": {"type": "string", "default": "Manual"},
        "flag": {"type": "boolean", "default": true},
        "size": {"type": "integer", "format": "int64", "default": 5},
        "count": {"type": "integer", "default": 5}, "ratio": {"type": "number", "default": 5},
        "day": {"type": "string", "format": "date", "default": "2024-01-01"},
        "class": {"type": "string"}, "from": {"type": "string"}, "self": {"type": "string"},
        "property": {"type": "string"}, "None": {"type": "string"}, "_lead": {"type": "string"}}}
      """;

  @TempDir static Path folder;
  private static PythonProbe python;

  @BeforeAll
  static void load() {
    PluginTemplate plugin =
        PluginTemplate.staged(folder, "shape")
            .definition("linkedSourceDefinition", LINKED)
            .definition("snapshotDefinition", SNAPSHOT)
            .operation("linked.post_snapshot", RETURNING_A_SNAPSHOT);
    python = PythonProbe.answering(plugin);
  }

  private static final String RETURNING_A_SNAPSHOT =
      """
      def f(staged_source, repository, source_config, optional_snapshot_parameters):
          return SnapshotDefinition(_class=str(staged_source.parameters.mount_location))
      """;

  @AfterAll
  static void end() {
    python.close();
  }

  @Row("gen-array-objects")
  @Test
  void objects_in_arrays_are_dicts_with_the_names_of_the_schema() {
    python.verify(
        """
        import generated.definitions
        plain = {'mountLocation': '/m', 'settings': [{'propertyName': 'a'}]}
        source = LinkedSourceDefinition.from_dict(plain)
        assert source.settings[0]['propertyName'] == 'a'
        source.settings = [{'unheard': ['of']}, LinkedSourceDefinitionMore('b')]
        assert source.to_dict()['settings'] == [{'unheard': ['of']}, {'propertyName': 'b'}]
        assert not hasattr(generated.definitions, 'LinkedSourceDefinitionSettings')
        """);
  }

  @Row("gen-maps")
  @Test
  void maps_are_dicts_with_text_keys_and_checked_values() {
    python.verify(
        """
        source = LinkedSourceDefinition('/m', ports={'ssh': 22}, free={'a': [None]})
        assert source.to_dict()['ports'] == {'ssh': 22}
        for name, wrong in (('ports', {'ssh': '22'}), ('ports', {22: 22}), ('free', {1: 'a'}),
                ('ports', [22]), ('free', 'text')):
            assert raised(setattr, source, name, wrong) == 'GeneratedClassesTypeError', wrong
        """);
  }

  @Row("gen-numbers")
  @Test
  void booleans_are_integers_and_numbers_are_read_as_floats() {
    python.verify(
        """
        assert LinkedSourceDefinition('/m', count=True).count is True
        for name, wrong in (('flag', 1), ('count', 5.0), ('count', '5')):
            refused = raised(LinkedSourceDefinition, '/m', **{name: wrong})
            assert refused == 'GeneratedClassesTypeError', name
        read = LinkedSourceDefinition.from_dict({'mountLocation': '/m', 'ratio': 3, 'count': 3})
        assert (repr(read.ratio), repr(read.count)) == ('3.0', '3')
        """);
  }

  @Row("gen-defaults")
  @Test
  void some_defaults_are_those_of_the_constructor() {
    python.verify(
        """
        assert SnapshotDefinition().to_dict() == {'kind': 'Manual', 'flag': True, 'size': 5}
        assert raised(SnapshotDefinition, kind=None) == 'GeneratedClassesError'
        """);
  }

  @Row("gen-reserved-names")
  @Test
  void names_that_python_has_for_itself_get_an_underscore_in_front() {
    python.verify(
        """
        one = SnapshotDefinition(_class='c', _from='f', _self='s', _property='p', _none='n',
            lead='l')
        plain = one.to_dict()
        names = 'class from self property None _lead'.split()
        assert [plain[name] for name in names] == list('cfspnl'), plain
        assert SnapshotDefinition.from_dict(plain) == one
        """);
    assertThat(python.call(Operation.LINKED_POST_SNAPSHOT)).contains("\"class\": \"/m\"");
  }

  @Row("gen-dates")
  @Test
  void dates_are_objects_or_text_and_text_in_json() {
    python.verify(
        """
        import datetime
        moment = datetime.datetime(2024, 2, 29, 1, 2, 3)
        one = LinkedSourceDefinition('/m', day=moment.date(), moment=moment)
        assert one.moment is moment
        assert one.to_dict() == {'mountLocation': '/m', 'day': '2024-02-29',
            'moment': '2024-02-29T01:02:03'}
        text = LinkedSourceDefinition('/m', day='2024-02-29', moment='2024-02-29T01:02:03Z')
        assert text.to_dict()['moment'] == '2024-02-29T01:02:03Z'
        for name, wrong in (('day', 'today'), ('moment', 5), ('moment', moment.date())):
            assert raised(setattr, one, name, wrong) == 'GeneratedClassesTypeError', wrong
        """);
  }

  @Row("gen-hash")
  @Test
  void equal_objects_go_into_sets_once_and_the_dicts_of_attributes_are_there() {
    python.verify(
        """
        one = LinkedSourceDefinition('/m', settings=[{'a': [1]}], free={'b': {}})
        same = LinkedSourceDefinition('/m', settings=[{'a': [1]}], free={'b': {}})
        assert len({one, same, LinkedSourceDefinition('/n')}) == 2
        assert one.to_str() == str({'free': {'b': {}}, 'mountLocation': '/m',
            'settings': [{'a': [1]}]})
        assert one.attribute_map['mount_location'] == 'mountLocation'
        assert one.swagger_types['mount_location'] is str
        """);
  }

  @Row("gen-package")
  @Test
  void the_definitions_are_a_package_with_a_module_for_each_class() {
    python.verify(
        """
        import generated.definitions, generated.util
        from generated.definitions.base_model_ import (
            GeneratedClassesError, GeneratedClassesTypeError, Model)
        from generated.definitions.linked_source_definition import LinkedSourceDefinition as made
        from generated.definitions import linked_source_definition_more
        assert made is generated.definitions.LinkedSourceDefinition and issubclass(made, Model)
        more = linked_source_definition_more.LinkedSourceDefinitionMore
        assert more is generated.definitions.LinkedSourceDefinitionMore
        import pickle
        assert pickle.loads(pickle.dumps(more('x'))) == more('x')
        """);
  }

  @Row("gen-written")
  @Test
  void the_same_layout_is_written_for_other_pythons(@TempDir Path other) {
    Path plugin =
        PluginTemplate.staged(other.resolve("p"), "w")
            .definition("linkedSourceDefinition", LINKED)
            .write();
    try (ContractHome home = new ContractHome(other)) {
      Path written = plugin.resolve("src/generated");
      assertThat(home.drydock().authoring().writeDefinitions(plugin))
          .contains(
              written.resolve("util.py"),
              written.resolve("definitions/base_model_.py"),
              written.resolve("definitions/linked_source_definition.py"),
              written.resolve("definitions/linked_source_definition_more.py"));
      assertThat(written.resolve("definitions/linked_source_definition_settings.py"))
          .doesNotExist();
    }
  }
}
