package io.drydock.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.Drydock;
import io.drydock.dlpx.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract §2: what a plugin sees of the world while it runs. */
class RunTimeRowsTest {
  /** Logs an operation's arguments by name. */
  private static final String TELL =
      """
      def tell(operation, arguments):
          logging.info('%s: %s', operation, ' '.join(sorted(arguments)))
      """;

  @TempDir Path folder;

  private PluginTemplate plugin() {
    return PluginTemplate.staged(folder.resolve("plugin"), "plugin");
  }

  private PluginTemplate directPlugin() {
    return PluginTemplate.direct(folder.resolve("direct"), "direct");
  }

  @Row("run-source-folder")
  @Test
  void the_source_folder_is_the_working_directory_and_first_on_the_path() {
    PluginTemplate plugin = plugin().code("import os, sys\nseen = os.getcwd(), sys.path[0]\n");
    String source = folder.resolve("plugin/src").toString();
    try (PythonProbe python = PythonProbe.answering(plugin)) {
      assertThat(python.answer("return seen")).isEqualTo("('%1$s', '%1$s')".formatted(source));
      assertThat(python.answer("return os.getcwd(), sys.path[0]"))
          .isEqualTo("('%1$s', '%1$s')".formatted(source));
    }
  }

  @Row("run-files")
  @Test
  void files_below_the_source_folder_are_reached_in_every_way() {
    PluginTemplate plugin =
        plugin()
            .file("src/pack/__init__.py", "")
            .file("src/pack/module.py", "where = __file__\n")
            .file("src/pack/data.txt", "größe\n")
            .file("src/pack/deeper/more.txt", "more\n");
    try (PythonProbe python = PythonProbe.answering(plugin)) {
      python.verify(
          """
          import importlib.resources, os, pkgutil
          from pack import module
          assert __file__ == os.path.join(os.getcwd(), 'plugin_runner.py')
          assert os.path.isfile(__file__) and os.path.isfile(module.where)
          assert module.where == os.path.join(os.getcwd(), 'pack', 'module.py')
          assert pkgutil.get_data('pack', 'data.txt') == 'größe\\n'.encode('utf-8')
          assert pkgutil.get_data('pack', 'deeper/more.txt') == b'more\\n'
          resources = importlib.resources.files('pack')
          assert resources.joinpath('data.txt').read_text(encoding='utf-8') == 'größe\\n'
          assert importlib.resources.read_text('pack', 'data.txt', encoding='utf-8') == 'größe\\n'
          with open('pack/data.txt', encoding='utf-8') as file:
              assert file.read() == 'größe\\n'
          beside = os.path.join(os.path.dirname(module.where), 'deeper', 'more.txt')
          with open(beside) as file:
              assert file.read() == 'more\\n'
          """);
    }
  }

  @Row("run-links")
  @Test
  void a_folder_below_the_sources_may_be_a_link_also_in_an_artifact() throws IOException {
    Path source =
        plugin()
            .definition("snapshotParametersDefinition", "{\"type\": \"object\"}")
            .write()
            .resolve("src");
    Path shared = Files.createDirectories(folder.resolve("plugin/shared/inner"));
    Files.writeString(shared.resolve("__init__.py"), "");
    Files.writeString(shared.resolve("util.py"), "X = 'linked'\n");
    Files.createSymbolicLink(source.resolve("inner"), Path.of("../shared/inner"));
    Path runner = source.resolve("plugin_runner.py");
    Files.writeString(runner, "from inner.util import X\nprint(X)\n" + Files.readString(runner));
    Path artifact = folder.resolve("plugin.drydock");
    try (Drydock drydock = Drydock.open(folder.resolve("home"))) {
      assertThat(drydock.authoring().build(folder.resolve("plugin")).findings()).isEmpty();
      drydock.authoring().pack(folder.resolve("plugin"), artifact);
      assertThat(drydock.plugins().add(artifact).name()).isEqualTo("plugin");
    }
  }

  @Row("run-imports")
  @Test
  void the_standard_library_the_source_folder_and_the_sdk_can_be_imported() {
    PluginTemplate plugin =
        plugin()
            .file("src/sibling.py", "")
            .file("src/pack/__init__.py", "from . import inner\n")
            .file("src/pack/inner.py", "import sibling\n");
    try (PythonProbe python = PythonProbe.answering(plugin)) {
      python.verify(
          """
          import importlib
          for name in ('abc ast base64 collections configparser contextlib copy csv datetime '
                  'decimal enum functools glob hashlib importlib.resources inspect io itertools '
                  'json logging.handlers math operator os os.path pathlib pkgutil platform random '
                  're shutil socket string struct subprocess sys tempfile textwrap threading time '
                  'traceback types typing urllib.parse urllib.request uuid xml.etree.ElementTree '
                  'zipfile sibling pack pack.inner generated.definitions dlpx.virtualization.common '
                  'dlpx.virtualization.common.exceptions dlpx.virtualization.common.util '
                  'dlpx.virtualization.platform dlpx.virtualization.platform.exceptions '
                  'dlpx.virtualization.libs dlpx.virtualization.libs.libs '
                  'dlpx.virtualization.libs.exceptions').split():
              importlib.import_module(name)
          """);
    }
  }

  @Row("run-imports")
  @Test
  void nothing_else_can_be_imported() {
    PluginTemplate plugin = plugin().file("beside.py", "").file("other/inside.py", "");
    try (PythonProbe python = PythonProbe.answering(plugin)) {
      python.verify(
          """
          import importlib, sys
          for name in 'beside other inside yaml requests six numpy pip setuptools'.split():
              found = raised(importlib.import_module, name)
              assert found == 'ModuleNotFoundError', (name, found)
          assert not [one for one in sys.path if 'site-packages' in one], sys.path
          """);
    }
  }

  @Row("run-imports")
  @Test
  void no_java_class_is_within_reach() {
    try (PythonProbe python = PythonProbe.answering(plugin())) {
      python.verify(
          """
          try:
              import java
              java.type('java.lang.Runtime')
          except Exception:
              pass
          else:
              assert False, 'a Java class'
          """);
    }
  }

  @Row("run-import-once")
  @Test
  void the_module_is_imported_once_before_any_operation() {
    PluginTemplate plugin =
        plugin()
            .code("logging.info('importing %s', __name__)\n")
            .operation(
                "linked.worker",
                "def f(staged_source, repository, source_config):\n    logging.info('working')");
    try (PythonProbe python = PythonProbe.of(plugin)) {
      python.call(Operation.LINKED_WORKER);
      python.call(Operation.LINKED_WORKER);
      assertThat(python.heard())
          .containsExactly(
              "20 root: importing plugin_runner", "20 root: working", "20 root: working");
    }
  }

  @Row("run-logging-at-import")
  @Test
  void a_handler_that_is_attached_in_the_first_lines_works_from_there_on() {
    PluginTemplate plugin =
        plugin()
            .header(
                """
                import logging
                from dlpx.virtualization.libs import PlatformHandler
                handler = PlatformHandler()
                handler.setFormatter(logging.Formatter('[%(levelname)s] %(message)s'))
                logging.getLogger().addHandler(handler)
                logging.getLogger('early').warning('before anything else')
                import library
                from dlpx.virtualization.platform import *
                from dlpx.virtualization import libs
                from generated.definitions import *
                plugin = Plugin()
                """)
            .file("src/library.py", "import logging\nlogging.getLogger(__name__).error('here')\n");
    try (PythonProbe python = PythonProbe.of(plugin)) {
      python.outline();
      assertThat(python.heard())
          .containsExactly("30 early: [WARNING] before anything else", "40 library: [ERROR] here");
    }
  }

  @Row("run-by-keyword")
  @Test
  void operations_are_called_by_keyword() {
    PluginTemplate plugin =
        plugin()
            .code(TELL + "import functools\n")
            .operation(
                "linked.worker",
                """
                def f(source_config, repository, staged_source, more='default'):
                    logging.info('%s %s %s %s', type(source_config).__name__,
                        type(repository).__name__, type(staged_source).__name__, more)
                """)
            .operation(
                "linked.stop_staging",
                "def f(*, repository, source_config, staged_source):\n    tell('only', locals())")
            .operation(
                "linked.start_staging",
                "def f(*arguments, **named):\n    tell('any %s' % (arguments,), named)");
    try (PythonProbe python = PythonProbe.of(plugin)) {
      python.call(Operation.LINKED_WORKER);
      python.call(Operation.LINKED_STOP_STAGING);
      python.call(Operation.LINKED_START_STAGING);
      assertThat(python.heard())
          .containsExactly(
              "20 root: SourceConfigDefinition RepositoryDefinition StagedSource default",
              "20 root: only: repository source_config staged_source",
              "20 root: any (): repository source_config staged_source");
    }
  }

  /** Both snapshot operations, with these arguments after the source, told by name. */
  private static PluginTemplate snapshots(
      PluginTemplate plugin, String pre, String post, String tell) {
    return plugin
        .code(TELL)
        .operation("linked.pre_snapshot", "def f(%s):\n    %s".formatted(pre, tell))
        .operation(
            "linked.post_snapshot",
            "def f(%s):\n    %s\n    return SnapshotDefinition()".formatted(post, tell));
  }

  private static void assertSnapshotsHear(PluginTemplate plugin, String pre, String post) {
    try (PythonProbe python = PythonProbe.of(plugin)) {
      python.call(Operation.LINKED_PRE_SNAPSHOT);
      python.call(Operation.LINKED_POST_SNAPSHOT);
      assertThat(python.heard()).containsExactly("20 root: " + pre, "20 root: " + post);
    }
  }

  @Row("run-old-snapshot-parameters")
  @Test
  void both_names_of_the_snapshot_parameters_are_served() {
    String others = "repository, source_config, ";
    String old = "%s, " + others + "snapshot_parameters";
    String fresh = "%s, " + others + "optional_snapshot_parameters";
    String tell =
        "logging.info('%s', [value.to_dict() for name, value in locals().items()"
            + " if 'snapshot_parameters' in name])";
    String resync = "[{'resync': True}]";
    assertSnapshotsHear(
        snapshots(plugin(), old.formatted("staged_source"), fresh.formatted("staged_source"), tell),
        resync,
        resync);
    assertSnapshotsHear(
        snapshots(
            directPlugin(), fresh.formatted("direct_source"), old.formatted("direct_source"), tell),
        resync,
        resync);
  }

  @Row("run-no-snapshot-parameters")
  @Test
  void a_function_without_snapshot_parameters_or_with_any_keywords_is_called() {
    String tell = "tell('got', locals().get('named') or locals())";
    assertSnapshotsHear(
        snapshots(directPlugin(), "direct_source, repository, source_config", "**named", tell),
        "got: direct_source repository source_config",
        "got: direct_source optional_snapshot_parameters repository source_config");
    assertSnapshotsHear(
        snapshots(plugin(), "**named", "staged_source, repository, source_config", tell),
        "got: optional_snapshot_parameters repository source_config staged_source",
        "got: repository source_config staged_source");
  }

  @Row("run-decorated-callable")
  @Test
  void a_decorated_function_stays_an_ordinary_one() {
    String code =
        """
        @plugin.linked.worker()
        def work(staged_source, repository, source_config):
            "Works."
            return staged_source + repository + source_config

        @plugin.upgrade.snapshot('1')
        def upgrade(old_snapshot):
            return old_snapshot

        """;
    try (PythonProbe python = PythonProbe.answering(plugin().code(code))) {
      python.verify(
          """
          assert work(1, 2, 3) == 6 and work(1, source_config=2, repository=3) == 6
          assert (work.__name__, work.__doc__) == ('work', 'Works.')
          assert upgrade('same') == 'same'
          """);
    }
  }
}
