package io.drydock.conformance.contract;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract §3: the classes that are generated from a plugin's schema. */
class GeneratedDefinitionsRowsTest {
  /** One property for each check. */
  private static final String LINKED =
      """
      {"type": "object", "required": ["mountLocation", "retries"], "properties": {
        "mountLocation": {"type": "string", "format": "unixpath"},
        "retries": {"type": "integer", "minimum": 1, "maximum": 5},
        "ratio": {"type": "number", "exclusiveMinimum": 0},
        "isFast": {"type": "boolean"},
        "mode": {"type": "string", "enum": ["slow", "fast"]},
        "code": {"type": "string", "pattern": "^[a-z]+$", "minLength": 2, "maxLength": 4},
        "hosts": {"type": "array", "items": {"type": "string"}, "minItems": 1, "maxItems": 2},
        "advanced": {"type": "object", "required": ["logDir"], "properties": {
          "logDir": {"type": "string"},
          "inner": {"type": "object", "properties": {"maxSize": {"type": "integer"}}}}}}}
      """;

  /** What is accepted unchecked. */
  private static final String VIRTUAL =
      """
      {"type": "object", "properties": {
        "any": {"anyOf": [{"type": "string"}, {"type": "integer"}]},
        "one": {"oneOf": [{"type": "string"}, {"type": "integer"}]},
        "all": {"allOf": [{"type": "string"}]},
        "without": {"not": {"type": "string"}},
        "types": {"type": ["string", "null"]},
        "levels": {"type": "array", "items": {"type": "string", "enum": ["low", "high"]}},
        "after": {"type": "string"}}}
      """;

  @TempDir static Path folder;
  private static PythonProbe python;

  @BeforeAll
  static void load() {
    PluginTemplate plugin =
        PluginTemplate.staged(folder, "generated")
            .definition("linkedSourceDefinition", LINKED)
            .definition("virtualSourceDefinition", VIRTUAL);
    python = PythonProbe.answering(plugin);
  }

  @AfterAll
  static void end() {
    python.close();
  }

  private static void verify(String body) {
    python.verify("import generated.definitions as definitions\n" + body);
  }

  @Row("gen-classes")
  @Test
  void there_is_a_class_for_each_definition() {
    verify(
        """
        for name in ('Repository', 'SourceConfig', 'LinkedSource', 'VirtualSource', 'Snapshot',
                'SnapshotParameters'):
            kind = getattr(definitions, name + 'Definition')
            assert isinstance(kind, type), name
        assert SnapshotParametersDefinition(resync=True).resync is True
        """);
  }

  @Row("gen-classes")
  @Test
  void there_is_a_class_for_each_nested_object_with_properties() {
    verify(
        """
        kind = definitions.LinkedSourceDefinitionAdvanced
        inner = definitions.LinkedSourceDefinitionAdvancedInner
        nested = kind(log_dir='/l', inner=inner(max_size=3))
        source = LinkedSourceDefinition('/m', 2, advanced=nested)
        assert source.advanced.inner.max_size == 3
        plain = {'mountLocation': '/m', 'retries': 2,
            'advanced': {'logDir': '/l', 'inner': {'maxSize': 3}}}
        assert source.to_dict() == plain
        assert isinstance(LinkedSourceDefinition.from_dict(plain).advanced.inner, inner)
        assert raised(kind, log_dir=None) == 'GeneratedClassesError'
        """);
  }

  @Row("gen-constructor")
  @Test
  void properties_are_taken_in_schema_order_by_position_or_by_name() {
    verify(
        """
        source = LinkedSourceDefinition('/m', 2, 0.5, True, 'fast')
        assert source.to_dict() == {'mountLocation': '/m', 'retries': 2, 'ratio': 0.5,
            'isFast': True, 'mode': 'fast'}
        assert LinkedSourceDefinition(retries=2, mount_location='/m').to_dict() == {
            'mountLocation': '/m', 'retries': 2}
        assert LinkedSourceDefinition('/m', retries=2).retries == 2
        assert raised(LinkedSourceDefinition, '/m', 2, mount_location='/n') == 'TypeError'
        assert raised(LinkedSourceDefinition, '/m', 2, unheard_of=1) == 'TypeError'
        """);
  }

  @Row("gen-constructor")
  @Test
  void all_are_optional_in_the_signature_and_validate_comes_with_them() {
    verify(
        """
        import inspect
        parameters = inspect.signature(LinkedSourceDefinition).parameters
        assert list(parameters) == ['mount_location', 'retries', 'ratio', 'is_fast', 'mode',
            'code', 'hosts', 'advanced', 'validate']
        assert all(one.default is not one.empty for one in parameters.values())
        assert parameters['validate'].default is True
        unchecked = LinkedSourceDefinition(retries='many', validate=False)
        assert (unchecked.mount_location, unchecked.retries) == (None, 'many')
        assert raised(LinkedSourceDefinition, retries='many', validate=True) != 'nothing'
        """);
  }

  @Row("gen-required")
  @Test
  void what_is_required_must_not_be_none_and_anything_else_may() {
    verify(
        """
        assert raised(LinkedSourceDefinition) == 'GeneratedClassesError'
        assert raised(LinkedSourceDefinition, '/m') == 'GeneratedClassesError'
        source = LinkedSourceDefinition('/m', 2)
        assert raised(setattr, source, 'retries', None) == 'GeneratedClassesError'
        source.ratio = source.mode = source.hosts = source.advanced = None
        assert source.to_dict() == {'mountLocation': '/m', 'retries': 2}
        """);
  }

  @Row("gen-checks")
  @Test
  void wrong_types_are_refused_by_constructor_and_setter() {
    verify(
        """
        from generated.definitions import GeneratedClassesError, GeneratedClassesTypeError
        assert issubclass(GeneratedClassesError, Exception)
        for name, wrong in [('mount_location', 7), ('retries', '2'), ('retries', 2.5),
                ('ratio', True), ('ratio', '1'), ('is_fast', 'yes'), ('is_fast', 1), ('mode', 7),
                ('code', b'abc'), ('hosts', 'a'), ('hosts', [7]), ('advanced', {'logDir': 'l'})]:
            arguments = {'mount_location': '/m', 'retries': 2, name: wrong}
            assert raised(LinkedSourceDefinition, **arguments) == 'GeneratedClassesTypeError', name
            source = LinkedSourceDefinition('/m', 2)
            before = getattr(source, name)
            assert raised(setattr, source, name, wrong) == 'GeneratedClassesTypeError', name
            assert getattr(source, name) == before, name
        """);
  }

  @Row("gen-checks")
  @Test
  void values_out_of_their_limits_are_refused_by_constructor_and_setter() {
    verify(
        """
        for name, wrong, right in [('retries', 0, 1), ('retries', 6, 5), ('ratio', 0, 0.1),
                ('mode', 'medium', 'slow'), ('code', 'A1', 'ab'), ('code', 'a', 'abcd'),
                ('code', 'abcde', 'abc'), ('hosts', [], ['a']), ('hosts', list('abc'), ['a'])]:
            arguments = {'mount_location': '/m', 'retries': 2}
            refused = raised(LinkedSourceDefinition, **{**arguments, name: wrong})
            assert refused == 'GeneratedClassesError', (name, wrong)
            source = LinkedSourceDefinition(**{**arguments, name: right})
            assert raised(setattr, source, name, wrong) == 'GeneratedClassesError', (name, wrong)
            assert getattr(source, name) == right
        """);
  }

  @Row("gen-dicts")
  @Test
  void dicts_speak_the_schemas_names_both_ways() {
    verify(
        """
        plain = {'mountLocation': '/m', 'retries': 2, 'isFast': False, 'hosts': ['a', 'b']}
        source = LinkedSourceDefinition.from_dict(plain)
        assert type(source) is LinkedSourceDefinition
        assert (source.mount_location, source.is_fast, source.hosts) == ('/m', False, ['a', 'b'])
        assert source.to_dict() == plain
        assert raised(LinkedSourceDefinition.from_dict, {'mountLocation': '/m'}) != 'nothing'
        """);
  }

  @Row("gen-snake-case")
  @Test
  void camel_case_becomes_snake_case() {
    verify(
        """
        source = LinkedSourceDefinition(mount_location='/m', retries=2, is_fast=True)
        assert source.mount_location == '/m' and source.is_fast is True
        assert not hasattr(source, 'mountLocation')
        """);
  }

  @Row("gen-unknown-attributes")
  @Test
  void other_attributes_can_be_set_and_stay_out_of_the_dict() {
    verify(
        """
        source = LinkedSourceDefinition('/m', 2)
        source.cache = {'of': 'the plugin'}
        assert source.cache == {'of': 'the plugin'}
        assert source.to_dict() == {'mountLocation': '/m', 'retries': 2}
        assert source == LinkedSourceDefinition('/m', 2)
        """);
  }

  @Row("gen-equality")
  @Test
  void equality_repr_and_deepcopy_work() {
    verify(
        """
        import copy
        one = LinkedSourceDefinition('/m', 2, hosts=['a'],
            advanced=definitions.LinkedSourceDefinitionAdvanced('/l'))
        same = copy.deepcopy(one)
        assert one == same and not (one != same) and one is not same
        assert same.advanced is not one.advanced and same.hosts is not one.hosts
        same.advanced.log_dir = '/other'
        assert one != same and one.advanced.log_dir == '/l'
        assert one != RepositoryDefinition('r') and one != {'mountLocation': '/m', 'retries': 2}
        for text in (repr(one), str(one), '%s' % one):
            assert 'LinkedSourceDefinition' in text or 'mount' in text
            assert '/m' in text
        """);
  }

  @Row("gen-unchecked")
  @Test
  void what_cannot_be_checked_is_accepted_and_not_dropped() {
    verify(
        """
        for odd in ('text', 7, None, ['a'], {'a': 1}):
            made = VirtualSourceDefinition(any=odd, one=odd, all=odd, without=odd, types=odd)
            expected = {} if odd is None else dict.fromkeys(
                ('any', 'one', 'all', 'without', 'types'), odd)
            assert made.to_dict() == expected, odd
            assert VirtualSourceDefinition.from_dict(expected) == made
        levels = VirtualSourceDefinition(levels=['low', 'unheard of'])
        assert levels.to_dict() == {'levels': ['low', 'unheard of']}
        """);
  }
}
