package io.drydock.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.dlpx.Operation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract §2: what a plugin may do to its arguments and classes, and what is left of that. */
class PluginStateRowsTest {
  @TempDir Path folder;

  private PluginTemplate plugin() {
    return PluginTemplate.staged(folder.resolve("plugin"), "plugin");
  }

  @Row("run-arguments-plain")
  @Test
  void arguments_take_new_attributes_and_can_be_copied_and_printed() {
    String check =
        """
        import copy

        def check(arguments):
            for name, one in arguments.items():
                assert not hasattr(one, 'noted'), name
                one.noted = 'by the plugin'
                twin = copy.deepcopy(one)
                assert type(twin) is type(one) and twin is not one, name
                assert twin.noted == 'by the plugin', name
                assert str(one) and repr(one) and '{}'.format(one) and vars(one), name
                parts = {part: value for part, value in vars(one).items()
                    if hasattr(value, '__dict__') and part != 'noted'}
                check(parts)

        """;
    String body = "def f(%s):\n    check(dict(locals()))\n    return %s";
    PluginTemplate plugin =
        plugin()
            .code(check)
            .operation(
                "discovery.source_config", body.formatted("source_connection, repository", "[]"))
            .operation(
                "linked.pre_snapshot",
                body.formatted(
                    "staged_source, repository, source_config, optional_snapshot_parameters",
                    "None"))
            .operation(
                "virtual.reconfigure",
                body.formatted(
                    "virtual_source, repository, source_config, snapshot", "source_config"));
    try (PythonProbe python = PythonProbe.of(plugin)) {
      for (int time = 0; time < 2; time++) {
        assertThat(python.call(Operation.SOURCE_CONFIG_DISCOVERY)).isEqualTo("[]");
        assertThat(python.call(Operation.LINKED_PRE_SNAPSHOT)).isEqualTo("null");
        assertThat(python.call(Operation.VIRTUAL_RECONFIGURE))
            .isEqualTo("{\"name\": \"s\", \"path\": \"/data\"}");
      }
    }
  }

  @Row("run-classes-open")
  @Test
  void generated_classes_can_be_subclassed_and_their_properties_replaced() {
    PluginTemplate plugin =
        plugin()
            .code(
                """
                class Mine(RepositoryDefinition):
                    def __init__(self, name):
                        super().__init__(name=name, path='/mine')

                def shouted(self):
                    return (self._name or '').upper()

                def keep(self, value):
                    self._name = value

                SourceConfigDefinition.name = property(shouted, keep)
                """)
            .operation("discovery.repository", "def f(source_connection):\n    return [Mine('m')]")
            .operation(
                "discovery.source_config",
                """
                def f(source_connection, repository):
                    config = SourceConfigDefinition(name='quiet')
                    assert config.name == 'QUIET'
                    config.name = 'other'
                    return [config]
                """);
    try (PythonProbe python = PythonProbe.of(plugin)) {
      assertThat(python.call(Operation.REPOSITORY_DISCOVERY))
          .isEqualTo("[{\"name\": \"m\", \"path\": \"/mine\"}]");
      assertThat(python.call(Operation.SOURCE_CONFIG_DISCOVERY))
          .isEqualTo("[{\"name\": \"OTHER\"}]");
    }
  }

  @Row("run-no-leaks")
  @Test
  void what_a_call_for_one_environment_leaves_behind_no_other_environment_sees() {
    PluginTemplate plugin =
        plugin()
            .code("import os, sys\nseen = []\n")
            .operation(
                "discovery.repository",
                """
                def f(source_connection):
                    left = [seen, getattr(RepositoryDefinition, 'left', None),
                        getattr(libs, 'left', None), getattr(os, 'left', None),
                        os.environ.get('LEFT')]
                    logging.info('%s', left)
                    seen.append('here')
                    RepositoryDefinition.left = libs.left = os.left = 'here'
                    os.environ['LEFT'] = 'here'
                    return []
                """);
    try (PythonProbe python = PythonProbe.of(plugin)) {
      python.call(Operation.REPOSITORY_DISCOVERY);
      python.callElsewhere(Operation.REPOSITORY_DISCOVERY);
      assertThat(python.heard()).hasSize(2).containsOnly("20 root: [[], None, None, None, None]");
    }
  }
}
