package io.drydock.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.dlpx.Operation;
import io.drydock.dlpx.PluginFailedException;
import io.drydock.python.PythonException.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Contract §7: a PYTHON27 plugin for each thing that Python 3 does otherwise. */
class Python2RowsTest {
  @TempDir Path folder;
  private PythonProbe probe;

  @AfterEach
  void close() {
    probe.close();
  }

  private PluginTemplate plugin(String language) {
    return PluginTemplate.staged(folder.resolve("plugin"), "old").config("language", language);
  }

  /** A plugin whose repository is called what this Python 2 code returns. */
  private static PluginTemplate naming(PluginTemplate plugin, String body) {
    return plugin.operation(
        "discovery.repository",
        "def f(source_connection):\n    return [RepositoryDefinition(name=name())]\n\n\n"
            + "def name():\n"
            + body.indent(4));
  }

  private String answer(PluginTemplate plugin) {
    probe = PythonProbe.of(plugin);
    String found = probe.call(Operation.REPOSITORY_DISCOVERY);
    return JsonMapper.shared().readTree(found).path(0).path("name").asString();
  }

  private String python2(String body) {
    return answer(naming(plugin("PYTHON27"), body));
  }

  @Row("py2-statements")
  @Test
  void old_statements_work() {
    String body =
        """
        import sys
        print 'printed', 'so'
        try:
            try:
                1 / 0
            except ZeroDivisionError, e:
                raise ValueError, 'again', sys.exc_info()[2]
        except (ValueError, TypeError), e:
            return str(e)
        """;
    assertThat(python2(body)).isEqualTo("again");
    assertThat(probe.heard()).contains("20 stdout: printed so");
  }

  @Row("py2-division")
  @Test
  void whole_numbers_divide_to_whole_numbers() {
    assertThat(python2("return str([7 / 2, -7 / 2, 7 / 2.0])")).isEqualTo("[3, -4, 3.5]");
  }

  @Row("py2-lists")
  @Test
  void map_filter_and_keys_are_lists() {
    String body =
        """
        names = map(str.upper, ['b', 'a']) + filter(None, ['', 'C']) + {'D': 1}.keys()
        names.sort()
        return names[0] + names[-1] + str(len(names))
        """;
    assertThat(python2(body)).isEqualTo("AD4");
  }

  @Row("py2-message")
  @Test
  void built_in_exceptions_have_a_message() {
    String body =
        """
        try:
            raise ValueError('the message')
        except Exception as err:
            return err.message
        """;
    assertThat(python2(body)).isEqualTo("the message");
  }

  @Row("py2-text")
  @Test
  void unicode_is_there_and_resources_are_text() {
    String body =
        """
        import pkgutil
        text = pkgutil.get_data('plugin_runner', 'script.sh')
        return unicode(text % 'world') + str(isinstance(text, basestring)) + u'!'
        """;
    assertThat(answer(naming(plugin("PYTHON27"), body).file("src/script.sh", "echo hello %s")))
        .isEqualTo("echo hello worldTrue!");
  }

  @Row("py2-bytes")
  @Test
  void a_str_keeps_its_bytes_and_unicode_is_a_type_of_its_own() {
    String body =
        """
        import struct
        header = struct.pack('>HB', 0xC3A9, 0x41)
        kinds = [isinstance(one, unicode) for one in ('a', u'a', header, header[:2].decode('utf-8'))]
        return '%d %s %d ' % (len(header), kinds, len(header[:2].decode('utf-8'))) + 'größe'
        """;
    assertThat(python2(body)).isEqualTo("3 [False, True, False, True] 1 größe");
  }

  @Row("py2-sort")
  @Test
  void lists_sort_with_a_comparison() {
    String body =
        """
        numbers = [3, 10, 2]
        numbers.sort(lambda a, b: cmp(str(a), str(b)))
        return str(numbers) + str(sorted(numbers, cmp=lambda a, b: b - a))
        """;
    assertThat(python2(body)).isEqualTo("[10, 2, 3][10, 3, 2]");
  }

  @Row("py2-siblings")
  @Test
  void modules_import_their_siblings_also_where_the_source_folder_is_a_package() {
    String body = "from operations import discovery\nreturn discovery.answer()";
    assertThat(
            answer(
                naming(plugin("PYTHON27"), body)
                    .file("src/__init__.py", "")
                    .file("src/operations/__init__.py", "")
                    .file("src/operations/constants.py", "NAME = 'from a sibling'\n")
                    .file(
                        "src/operations/discovery.py",
                        "import constants\n\n\ndef answer():\n    return constants.NAME\n")))
        .isEqualTo("from a sibling");
  }

  @Row("py2-tabs")
  @Test
  void tabs_and_blanks_may_be_mixed() {
    assertThat(python2("if True:\n\tanswer = 'tab'\n    answer += ' and blanks'\nreturn answer"))
        .isEqualTo("tab and blanks");
  }

  @Row("py2-iteritems")
  @Test
  void iteritems_and_metaclasses_work() {
    String body =
        """
        class Named(type):
            def __new__(mcs, name, bases, members):
                members['label'] = name.lower()
                return type.__new__(mcs, name, bases, members)
        class Ship(object):
            __metaclass__ = Named
        pairs = ['%s=%s' % pair for pair in {'a': 1}.iteritems()]
        return Ship.label + pairs[0] + str({'b': 2}.has_key('b'))
        """;
    assertThat(python2(body)).isEqualTo("shipa=1True");
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (var all = Files.walk(folder.resolve("plugin"))) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        files.put(file.toString(), Files.readString(file));
      }
    }
    return files;
  }

  @Row("py2-untouched")
  @Test
  void the_plugins_files_stay_as_they_are() throws IOException {
    probe = PythonProbe.of(naming(plugin("PYTHON27"), "print 'x'\nreturn 'y'"));
    Map<String, String> before = files();
    probe.call(Operation.REPOSITORY_DISCOVERY);
    assertThat(files()).isEqualTo(before);
  }

  @Row("py2-traceback")
  @Test
  void a_traceback_has_the_authors_file_and_line() throws IOException {
    probe = PythonProbe.of(naming(plugin("PYTHON27"), "print 'so far'\nraise ValueError, 'here'"));
    PluginFailedException failure = probe.failure(Operation.REPOSITORY_DISCOVERY);
    Path runner = folder.resolve("plugin/src/plugin_runner.py").toRealPath();
    int line = Files.readAllLines(runner).indexOf("    raise ValueError, 'here'") + 1;
    Frame origin = failure.origin();
    assertThat(origin).hasToString(runner + ":" + line);
    assertThat(failure.description().traceback())
        .contains("line " + line + ", in name")
        .contains("raise ValueError, 'here'");
  }

  @Row("py3-untouched")
  @Test
  void python_3_plugins_are_not_translated() {
    String body =
        "try:\n    return str(7 / 2) + str(type(map(str, [])).__name__) + str({}.iteritems)\n"
            + "except AttributeError as gone:\n    return str(7 / 2) + ' and no iteritems'";
    for (String language : new String[] {"PYTHON38", "PYTHON311"}) {
      assertThat(answer(naming(plugin(language), body))).isEqualTo("3.5 and no iteritems");
      probe.close();
    }
  }
}
