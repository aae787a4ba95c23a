package io.drydock.dlpx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.dlpx.PluginFailedException.Kind;
import io.drydock.python.PythonRuntime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract §7: plugins that say PYTHON27, each of which depends on one thing that is gone. */
class Python2PluginTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final String DISCOVERY =
      """
      {"source_connection": {
         "environment": {"name": "e", "reference": "UNIX_HOST_ENVIRONMENT-1",
           "host": {"name": "h", "reference": "UNIX_HOST-1", "binaryPath": "/b", "scratchPath": "/s"}},
         "user": {"name": "u", "reference": "HOST_USER-1"}}}
      """;
  private static final String SCHEMA =
      """
      {"repositoryDefinition": {"type": "object", "required": ["name"],
         "properties": {"name": {"type": "string"}}},
       "sourceConfigDefinition": {"type": "object", "properties": {}},
       "linkedSourceDefinition": {"type": "object", "properties": {}},
       "virtualSourceDefinition": {"type": "object", "properties": {}},
       "snapshotDefinition": {"type": "object", "properties": {}}}
      """;

  /** Answers with one repository, whose name is the value of the expression {@code name()}. */
  private static final String RUNNER =
      """
      from dlpx.virtualization import libs
      from dlpx.virtualization.platform import Plugin
      from generated.definitions import RepositoryDefinition
      plugin = Plugin()

      @plugin.discovery.repository()
      def discover(source_connection):
          return [RepositoryDefinition(name=name(source_connection))]

      """;

  @TempDir static Path cache;
  @TempDir Path sources;
  private static PythonRuntime python;
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private PluginRuntime runtime;

  private final class EchoingHost implements HostServices {
    @Override
    public ScriptReply runBash(
        String environment,
        String user,
        String command,
        Map<String, String> variables,
        boolean loginShell) {
      return new ScriptReply(0, command + variables, "");
    }

    @Override
    public void log(int level, String logger, String message) {
      heard.add(message);
    }
  }

  @BeforeAll
  static void startPython() {
    python = new PythonRuntime(cache);
  }

  @AfterAll
  static void stopPython() {
    python.close();
  }

  @AfterEach
  void closePlugin() {
    runtime.close();
  }

  private void file(String name, String text) throws IOException {
    Path file = sources.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void plugin(String language, String body) throws IOException {
    file("runner.py", RUNNER + body);
    runtime =
        new PluginRuntime(
            python, new PluginSource(sources, "runner:plugin", SCHEMA, "STAGED", language));
  }

  private void python2(String body) throws IOException {
    plugin("PYTHON27", "def name(connection):\n" + body.indent(4));
  }

  private String discover() {
    String json =
        runtime.invoke("k", Operation.REPOSITORY_DISCOVERY, DISCOVERY, new EchoingHost(), LONG);
    return json.replaceAll("^\\[\\{\"name\": \"|\"}]$", "");
  }

  private PluginFailedException failure() {
    return catchThrowableOfType(PluginFailedException.class, this::discover);
  }

  @Test
  void whole_numbers_divide_to_whole_numbers() throws IOException {
    python2("return 'x' * (7 / 2)");
    assertThat(discover()).isEqualTo("xxx");
  }

  @Test
  void map_filter_and_keys_are_lists() throws IOException {
    python2(
        """
        names = map(str.upper, ['b', 'a']) + filter(None, ['', 'C']) + {'D': 1}.keys()
        names.sort()
        return names[0] + names[-1] + str(len(names))
        """);
    assertThat(discover()).isEqualTo("AD4");
  }

  @Test
  void a_builtin_exception_has_a_message() throws IOException {
    python2(
        """
        try:
            raise ValueError, "too deep"
        except (KeyError, ValueError), err:
            print "logged", err.message
            return err.message + '!'
        """);
    assertThat(discover()).isEqualTo("too deep!");
    assertThat(heard).contains("logged too deep");
  }

  @Test
  void unicode_is_a_type_of_text_and_what_the_host_answers_is_one() throws IOException {
    python2(
        """
        reply = libs.run_bash(connection, u'ls'.encode('utf-8'), {'A': 'x'.decode('utf-8')})
        assert isinstance(reply.stdout, basestring) and isinstance(reply.stdout, unicode)
        return unicode(reply.stdout) + u'.'
        """);
    assertThat(discover()).isEqualTo("ls{A=x}.");
  }

  @Test
  void bytes_and_text_reach_the_host_as_what_a_reader_sees() throws IOException {
    python2(
        """
        reply = libs.run_bash(connection, 'größe ', {'A': u'\\u00e9', 'B': '\\xc3\\xa9'})
        print 'printed größe', u'\\u20ac'
        return 'as bytes: ' + reply.stdout.encode('utf-8')
        """);
    assertThat(discover()).isEqualTo("as bytes: größe {A=é, B=é}");
    assertThat(heard).contains("printed größe €");
  }

  @Test
  void what_comes_from_the_host_is_unicode() throws IOException {
    python2(
        """
        reply = libs.run_bash(connection, u'\\u00e9')
        names = connection.environment.name, connection.user.reference
        return repr(reply.stdout) + repr(names) + str(isinstance(reply.stdout, str))
        """);
    assertThat(discover()).isEqualTo("u'\\\\xe9{}'(u'e', u'HOST_USER-1')False");
  }

  @Test
  void bytes_keep_their_number_whatever_they_are() throws IOException {
    python2(
        """
        import hashlib, struct
        header = struct.pack('>HH', 0xC3A9, 0xE282)
        return '%d %r %s' % (len(header), header[:2], hashlib.md5(header).hexdigest())
        """);
    assertThat(discover()).isEqualTo("4 '\\\\xc3\\\\xa9' 339514431b91d72540d843d867582023");
  }

  @Test
  void an_error_of_bytes_or_of_text_is_read_as_text() throws IOException {
    for (String literal : List.of("'größe'", "u'größe'")) {
      python2(
          "from dlpx.virtualization.platform.exceptions import UserError\n"
              + "raise UserError("
              + literal
              + ", 'öffnen', u'€')");
      PluginFailedException e = failure();
      assertThat(e.kind()).isEqualTo(Kind.USER_ERROR);
      assertThat(e.description().message()).contains("größe");
      assertThat(e.description().attributes()).containsEntry("action", "öffnen");
      runtime.close();
    }
  }

  @Test
  void log_messages_of_either_kind_are_heard() throws IOException {
    python2(
        """
        import logging
        log = logging.getLogger('old')
        log.addHandler(libs.PlatformHandler())
        log.setLevel(logging.INFO)
        log.info('größe %s', 'ä')
        log.info(u'\\u20ac %s', u'\\u00e9')
        log.info('größe %s', u'\\u00e9')
        return 'x'
        """);
    assertThat(discover()).isEqualTo("x");
    assertThat(heard).contains("größe ä", "€ é", "größe é");
  }

  @Test
  void a_resource_is_a_text_that_run_bash_takes() throws IOException {
    file("scripts/__init__.py", "");
    file("scripts/list.sh", "ls %s # größe");
    python2(
        """
        import pkgutil
        script = pkgutil.get_data('scripts', 'list.sh') % '/tmp'
        return libs.run_bash(connection, script + ';').stdout.replace('{}', '')
        """);
    assertThat(discover()).isEqualTo("ls /tmp # größe;");
  }

  @Test
  void sort_takes_a_comparison() throws IOException {
    python2(
        """
        depths = ['3', None, '10']
        depths.sort(lambda a, b: cmp(int(b or 0), int(a or 0)))
        return str(sorted(depths + [7])) + str(depths)
        """);
    assertThat(discover()).isEqualTo("[None, 7, '10', '3']['10', '3', None]");
  }

  @Test
  void siblings_inside_of_a_package_are_imported_by_their_bare_names() throws IOException {
    file("__init__.py", "");
    file("harbour/__init__.py", "");
    file("harbour/constants.py", "NAME = 'pier'\n");
    file(
        "harbour/places.py",
        "import constants\nfrom constants import NAME\nBOTH = constants.NAME + NAME");
    python2("from harbour import places\nreturn places.BOTH");
    assertThat(discover()).isEqualTo("pierpier");
  }

  @Test
  void tabs_reach_to_the_next_multiple_of_eight() throws IOException {
    plugin(
        "PYTHON27",
        "def name(connection):\n"
            + "\tif connection:\n"
            + "                return 'tab'\n"
            + "        return 'no'\n");
    assertThat(discover()).isEqualTo("tab");
  }

  @Test
  void a_failure_names_the_authors_file_and_line() throws IOException {
    python2("print 'a', \\\n  'b'\nreturn 1 / 0 # too much");
    PluginFailedException e = failure();
    assertThat(e.kind()).isEqualTo(Kind.RAISED);
    assertThat(e.origin().file()).isEqualTo(sources + "/runner.py");
    assertThat(e.origin().line()).isEqualTo(13);
    assertThat(e.description().traceback())
        .contains("runner.py\", line 13, in name", "return 1 / 0 # too much")
        .doesNotContain("_drydock");
  }

  @Test
  void what_does_not_parse_names_the_authors_file_and_line() throws IOException {
    python2("print 'a'\nprint 'b' 'c' d");
    PluginFailedException e = failure();
    assertThat(e.kind()).isEqualTo(Kind.NOT_LOADABLE);
    assertThat(e.origin().file()).isEqualTo(sources + "/runner.py");
    assertThat(e.origin().line()).isEqualTo(12);
  }

  @Test
  void translated_code_is_kept_by_content_and_the_plugins_folder_is_left_as_it_is()
      throws IOException {
    python2("return 'one' + str(5 / 2)");
    Map<String, String> before = files(sources);
    assertThat(discover()).isEqualTo("one2");
    Map<String, String> kept = files(cache.resolve("plugin-code"));
    runtime.close();
    python2("return 'one' + str(5 / 2)");
    assertThat(discover()).isEqualTo("one2");
    assertThat(files(cache.resolve("plugin-code"))).isEqualTo(kept).isNotEmpty();
    assertThat(files(sources)).isEqualTo(before);
  }

  @Test
  void a_plugin_of_another_language_runs_as_it_is_written() throws IOException {
    plugin(
        "PYTHON311",
        "def name(connection):\n    return str(7 / 2) + type(map(str, [])).__name__\n");
    assertThat(discover()).isEqualTo("3.5map");
  }

  /** Names and contents, byte for byte. */
  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (var all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), bytes(file));
      }
    }
    return contents;
  }

  private static String bytes(Path file) {
    try {
      return HexFormat.of().formatHex(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
