package io.drydock.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.dlpx.Operation;
import io.drydock.dlpx.PluginFailedException;
import io.drydock.dlpx.PluginFailedException.Kind;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract §2: what a plugin must define, define once, and return. */
class OperationContractRowsTest {
  private static final List<Operation> REQUIRED =
      List.of(
          Operation.REPOSITORY_DISCOVERY,
          Operation.SOURCE_CONFIG_DISCOVERY,
          Operation.LINKED_POST_SNAPSHOT,
          Operation.LINKED_MOUNT_SPECIFICATION,
          Operation.VIRTUAL_CONFIGURE,
          Operation.VIRTUAL_RECONFIGURE,
          Operation.VIRTUAL_POST_SNAPSHOT,
          Operation.VIRTUAL_MOUNT_SPECIFICATION);

  /** Python expressions by what an operation must return: the first is right, the others not. */
  private static final Map<String, List<String>> RETURNED =
      Map.of(
          "repositories",
          List.of(
              "[RepositoryDefinition('r')]",
              "None",
              "RepositoryDefinition('r')",
              "(RepositoryDefinition('r'),)",
              "[SourceConfigDefinition('s')]",
              "[{'name': 'r'}]"),
          "source configs",
          List.of("[]", "None", "SourceConfigDefinition('s')", "[RepositoryDefinition('r')]"),
          "nothing",
          List.of("None"),
          "snapshot",
          List.of("SnapshotDefinition()", "None", "{}", "RepositoryDefinition('r')"),
          "source config",
          List.of("SourceConfigDefinition('s')", "None", "{'name': 's'}", "[]"),
          "status",
          List.of("Status.INACTIVE", "None", "'ACTIVE'", "True"),
          "mounts",
          List.of(
              "MountSpecification([Mount('UNIX_HOST_ENVIRONMENT-1', '/m')])",
              "None",
              "[Mount('UNIX_HOST_ENVIRONMENT-1', '/m')]",
              "'/m'"),
          "number",
          List.of("12.5", "None", "'12'", "True"));

  @TempDir Path folder;

  private static Stream<Operation> operations() {
    return Stream.of(Operation.values())
        .filter(operation -> !operation.pythonName().startsWith("upgrade."));
  }

  private static String returned(Operation operation) {
    return switch (operation) {
      case REPOSITORY_DISCOVERY -> "repositories";
      case SOURCE_CONFIG_DISCOVERY -> "source configs";
      case LINKED_POST_SNAPSHOT, VIRTUAL_POST_SNAPSHOT -> "snapshot";
      case VIRTUAL_CONFIGURE, VIRTUAL_RECONFIGURE, VIRTUAL_INITIALIZE -> "source config";
      case LINKED_STATUS, VIRTUAL_STATUS -> "status";
      case LINKED_MOUNT_SPECIFICATION, VIRTUAL_MOUNT_SPECIFICATION -> "mounts";
      case LINKED_SOURCE_SIZE, VIRTUAL_SOURCE_SIZE -> "number";
      default -> "nothing";
    };
  }

  private PluginTemplate plugin() {
    return PluginTemplate.staged(folder.resolve("plugin"), "plugin");
  }

  private PluginTemplate withoutOperations() {
    PluginTemplate plugin = plugin();
    operations().forEach(operation -> plugin.without(operation.pythonName()));
    return plugin;
  }

  @Row("op-required")
  @Test
  void a_plugin_without_its_required_operations_loads_and_each_fails_by_name_when_called() {
    try (PythonProbe python = PythonProbe.of(withoutOperations())) {
      assertThat(python.outline().operations()).isEmpty();
      assertThat(REQUIRED)
          .allSatisfy(
              operation -> {
                PluginFailedException failure = python.failure(operation);
                assertThat(failure.kind()).isEqualTo(Kind.NOT_DEFINED);
                assertThat(failure).hasMessageContaining(operation.pythonName());
              });
    }
  }

  @Row("op-required")
  @Test
  void the_user_is_told_which_operation_is_missing_and_where_to_add_it() {
    try (var home = new ContractHome(folder)) {
      var failure =
          catchThrowableOfType(
              DrydockException.class,
              () -> home.link(home.staged().without("linked.post_snapshot")));
      assertThat(failure.code()).isEqualTo(ErrorCode.PLUGIN_OPERATION_MISSING);
      assertThat(failure.doing()).contains("linked.post_snapshot");
      assertThat(failure.action()).contains(folder.resolve("plugin/src").toString());
    }
  }

  @Row({"op-defined-twice", "op-not-a-function"})
  @Test
  void each_decorator_refuses_a_second_definition_and_what_is_not_a_function() {
    String names = String.join(" ", operations().map(Operation::pythonName).toList());
    try (PythonProbe python = PythonProbe.answering(plugin())) {
      python.verify(
          """
          def one(**arguments): pass
          def two(**arguments): pass
          for name in '%s'.split():
              group, operation = name.split('.')
              decorator = getattr(getattr(Plugin(), group), operation)
              for odd in (7, None, 'one', Plugin, [one]):
                  assert raised(decorator(), odd) == 'DecoratorNotFunctionError', (name, odd)
              assert raised(decorator(), one) == 'nothing', name
              assert raised(decorator(), two) == 'OperationAlreadyDefinedError', name
              assert raised(decorator(), one) == 'OperationAlreadyDefinedError', name
          assert raised(Plugin().upgrade.snapshot('1'), 7) == 'DecoratorNotFunctionError'
          """
              .formatted(names));
    }
  }

  @Row("op-defined-twice")
  @Test
  void an_operation_that_is_defined_twice_is_an_error_at_import() {
    String again = "@plugin.discovery.repository()\ndef again(source_connection):\n    return []\n";
    try (PythonProbe python = PythonProbe.of(plugin().code(again))) {
      PluginFailedException failure = python.failureToLoad();
      assertThat(failure.kind()).isEqualTo(Kind.NOT_LOADABLE);
      assertThat(failure.description().type()).isEqualTo("OperationAlreadyDefinedError");
      assertThat(failure).hasMessageContaining("discovery.repository");
    }
  }

  @Row("op-not-a-function")
  @Test
  void a_decorated_class_is_an_error_at_import() {
    PluginTemplate odd = plugin().code("@plugin.linked.worker()\nclass Worker:\n    pass\n");
    try (PythonProbe python = PythonProbe.of(odd)) {
      PluginFailedException failure = python.failureToLoad();
      assertThat(failure.kind()).isEqualTo(Kind.NOT_LOADABLE);
      assertThat(failure.description().type()).isEqualTo("DecoratorNotFunctionError");
    }
  }

  @Row("op-return-type")
  @Test
  void every_operation_refuses_every_wrong_type_and_takes_the_right_one() {
    PluginTemplate plugin = plugin();
    operations()
        .forEach(
            operation ->
                plugin.operation(
                    operation.pythonName(),
                    "def f(**arguments):\n    return eval(open('../returned').read())"));
    List<String> odd = new ArrayList<>();
    try (PythonProbe python = PythonProbe.of(plugin)) {
      operations().forEach(operation -> odd.addAll(oddities(python, operation)));
    }
    assertThat(odd).isEmpty();
  }

  @Row("op-returns-ignored")
  @Test
  void what_an_operation_without_a_result_returns_is_ignored() {
    PluginTemplate plugin = plugin();
    List<Operation> silent =
        operations().filter(operation -> returned(operation).equals("nothing")).toList();
    silent.forEach(
        operation ->
            plugin.operation(
                operation.pythonName(),
                "def f(**arguments):\n    return eval(open('../returned').read())"));
    try (PythonProbe python = PythonProbe.of(plugin)) {
      for (String returned : List.of("Status.ACTIVE", "True", "object()", "[{1}]", "Plugin")) {
        returning(returned);
        silent.forEach(operation -> assertThat(python.call(operation)).isEqualTo("null"));
      }
    }
  }

  @Row("op-lua-ids")
  @Test
  void lua_ids_are_versions_and_unique_within_a_kind_of_object_only() {
    try (PythonProbe python = PythonProbe.answering(plugin())) {
      python.verify(
          """
          lua = MigrationType.LUA
          upgrade = Plugin().upgrade
          def one(**arguments): pass
          def two(**arguments): pass
          for kind in (upgrade.repository, upgrade.source_config, upgrade.linked_source,
                  upgrade.virtual_source, upgrade.snapshot):
              assert raised(kind('1.3', lua), one) == 'nothing'
              assert raised(kind('1.3', lua), two) == 'MigrationIdAlreadyUsedError'
              assert raised(kind('1.30', lua), two) == 'nothing'
              for wrong in ('1', '1.3.0', '1.x'):
                  assert raised(kind, wrong, lua) == 'MigrationIdIncorrectFormatError', wrong
          assert raised(upgrade.repository('1.3'), one) == 'nothing'
          assert raised(upgrade.snapshot('1.3'), one) == 'MigrationIdAlreadyUsedError'
          """);
    }
  }

  private List<String> oddities(PythonProbe python, Operation operation) {
    List<String> expressions = RETURNED.get(returned(operation));
    List<String> odd = new ArrayList<>();
    returning(expressions.getFirst());
    python.call(operation);
    for (String wrong : expressions.subList(1, expressions.size())) {
      returning(wrong);
      PluginFailedException failure = python.failure(operation);
      if (failure.kind() != Kind.WRONG_RESULT
          || !failure.description().type().equals("IncorrectReturnTypeError")
          || !failure.getMessage().contains(operation.pythonName())) {
        odd.add("%s of %s: %s".formatted(wrong, operation, failure.description()));
      }
    }
    return odd;
  }

  private void returning(String expression) {
    ContractHome.write(folder.resolve("plugin/returned"), expression);
  }

  @Row("op-return-type")
  @Test
  void a_definition_that_its_schema_refuses_is_a_wrong_result_too() {
    String function =
        "def f(source_connection):\n    return [RepositoryDefinition(name=7, validate=False)]";
    try (PythonProbe python =
        PythonProbe.of(plugin().operation("discovery.repository", function))) {
      assertThat(python.failure(Operation.REPOSITORY_DISCOVERY).kind())
          .isEqualTo(Kind.WRONG_RESULT);
    }
  }
}
