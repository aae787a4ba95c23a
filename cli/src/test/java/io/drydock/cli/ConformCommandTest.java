package io.drydock.cli;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drydock.fixtures.NeedsTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code drydock conform}: each operation is called, and what happened is told. */
class ConformCommandTest {
  private static final Path DIRECTORY = Path.of("../sample-plugins/directory").toAbsolutePath();

  private static final List<String> RUN = List.of("--run-scripts");

  private static final String HEAD =
      """
      import json
      from dlpx.virtualization import libs
      from dlpx.virtualization.platform import Plugin
      from generated.definitions import RepositoryDefinition
      plugin = Plugin()

      @plugin.discovery.repository()
      def discover(source_connection):
          return [RepositoryDefinition(name='one')]

      """;

  @TempDir private Path folder;

  private Terminal.Result conform(Path plugin, String... more) {
    return typed(plugin, List.of(more).contains("--replay") ? List.of() : RUN, more);
  }

  private Terminal.Result typed(Path plugin, List<String> first, String... more) {
    List<String> words = new ArrayList<>(List.of("conform", plugin.toString()));
    words.addAll(first);
    words.addAll(List.of(more));
    return Terminal.in(folder.resolve("home")).type(words.toArray(String[]::new));
  }

  /** The sample plugin with other code, and with another schema for its linked sources. */
  private Path plugin(String linkedSource, String code) throws IOException {
    Path plugin = folder.resolve("plugin");
    Files.createDirectories(plugin.resolve("src"));
    Files.copy(DIRECTORY.resolve("plugin_config.yml"), plugin.resolve("plugin_config.yml"));
    Files.writeString(
        plugin.resolve("schema.json"),
        """
        {"repositoryDefinition": {"type": "object", "properties": {"name": {"type": "string"}},
           "nameField": "name", "identityFields": ["name"]},
         "sourceConfigDefinition": {"type": "object", "properties": {"name": {"type": "string"}},
           "nameField": "name", "identityFields": ["name"]},
         "linkedSourceDefinition": %s,
         "virtualSourceDefinition": {"type": "object", "properties": {}},
         "snapshotDefinition": {"type": "object", "properties": {}}}
        """
            .formatted(linkedSource));
    Files.writeString(plugin.resolve("src/plugin_runner.py"), HEAD + code);
    return plugin;
  }

  private Path brokenPlugin() throws IOException {
    Path plugin = folder.resolve("broken");
    Files.createDirectories(plugin.resolve("src"));
    Files.copy(DIRECTORY.resolve("plugin_config.yml"), plugin.resolve("plugin_config.yml"));
    Files.copy(DIRECTORY.resolve("schema.json"), plugin.resolve("schema.json"));
    Files.writeString(
        plugin.resolve("src/plugin_runner.py"),
        """
        from dlpx.virtualization.platform import Plugin
        from dlpx.virtualization.platform.exceptions import UserError
        plugin = Plugin()

        @plugin.discovery.repository()
        def discover(source_connection):
            return ['a text']

        @plugin.linked.status()
        def status(staged_source, repository, source_config):
            raise UserError('Not today.', 'Come tomorrow.', 'the output')
        """);
    return plugin;
  }

  @Test
  void a_good_plugin_passes_and_nothing_is_left_behind() {
    var shown = conform(DIRECTORY);
    assertThat(shown.exitCode()).isZero();
    assertThat(shown.out())
        .containsPattern("linked.pre_snapshot +passed")
        .containsPattern("virtual.reconfigure +passed")
        .containsPattern("linked.worker +not defined");
    assertThat(shown.err()).contains("12 passed, 10 not defined");
    assertThat(folder.resolve("home")).doesNotExist();
  }

  @Test
  @NeedsTool("rsync")
  void a_direct_plugin_copies_what_it_would_copy_into_a_dsource() {
    var shown = conform(DIRECTORY.resolveSibling("direct"));
    assertThat(shown.out()).containsPattern("linked.pre_snapshot +passed");
    assertThat(shown.exitCode()).isZero();
  }

  @Test
  void what_fails_is_missing_or_says_no_is_told_apart() throws IOException {
    var shown = conform(brokenPlugin());
    assertThat(shown.exitCode()).isEqualTo(34);
    assertThat(shown.out())
        .containsPattern(
            "discovery.repository +FAILED +\\S+plugin_runner.py:\\d+: .*must return a list of"
                + " RepositoryDefinition")
        .containsPattern("linked.status +plugin said no +Not today. \\[the output\\]")
        .containsPattern("virtual.configure +MISSING");
  }

  @Test
  void a_recording_answers_in_the_hosts_place() throws IOException {
    Path answers = folder.resolve("answers.yml");
    conform(DIRECTORY, "--record", answers.toString());
    String recorded = Files.readString(answers);
    assertThat(recorded).contains("# Makes $MOUNT look like $SOURCE").contains("exitCode: 0");
    Files.writeString(answers, recorded.replaceAll("exitCode: 0", "exitCode: 9"));
    var shown = conform(DIRECTORY, "--replay", answers.toString());
    assertThat(shown.out()).containsPattern("linked.pre_snapshot +plugin said no +Could not copy");
  }

  @Test
  void a_recording_that_is_none_is_refused_with_its_entry() throws IOException {
    Path answers = Files.writeString(folder.resolve("answers.yml"), "- exitCode: 0\n");
    var shown = conform(DIRECTORY, "--replay", answers.toString());
    assertThat(shown.exitCode()).isEqualTo(10);
    assertThat(shown.err()).contains("/0 has to have either 'script' or 'match'");
  }

  @Test
  void properties_of_a_file_go_before_made_up_ones() throws IOException {
    Path source = Files.createDirectory(folder.resolve("mine"));
    Path file =
        Files.writeString(
            folder.resolve("inputs.yml"),
            "sourceConfigDefinition: {name: mine, path: %s/nowhere}\n".formatted(source));
    var shown = conform(DIRECTORY, "--params-file", file.toString(), "--json");
    assertThat(shown.out())
        .contains("\"outcome\" : \"REFUSED\"")
        .contains("Could not copy " + source + "/nowhere");
  }

  @Test
  void no_script_runs_on_this_machine_unless_that_is_asked_for() {
    var refused = typed(DIRECTORY, List.of());
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("--run-scripts", "--replay FILE");
    assertThat(refused.out()).isEmpty();
  }

  @Test
  void what_it_will_do_is_said_before_and_what_was_returned_is_shown() throws IOException {
    var shown =
        conform(plugin("{\"type\": \"object\", \"properties\": {}}", ""), "--timeout", "90s");
    assertThat(shown.err())
        .contains(
            "made-up inputs, each for at most 1 min 30 s; its scripts run on this machine as");
    assertThat(shown.out())
        .containsPattern("discovery.repository +passed +\\[\\{\"name\":\"one\"}]\\n");
    var json = conform(folder.resolve("plugin"), "--json").json();
    var first = json.get("operations").get(0);
    assertThat(first.get("returned").get(0).get("name").asString()).isEqualTo("one");
    assertThat(first.get("place").asString()).endsWith("plugin_runner.py:7");
  }

  @Test
  void nothing_that_stands_for_nothing_or_for_a_folder_of_others_reaches_a_plugin()
      throws IOException {
    String properties =
        """
        "mountPath": {"type": "string", "default": ""},
        "dataDir": {"type": "string", "default": "/"},
        "logFile": {"type": "string", "default": "/var/log/x", "maxLength": 400},
        "place": {"type": "string", "format": "unixpath", "default": "/etc"},
        "pattern": {"type": "string", "pattern": "^.*$", "default": "*"},
        "up": {"type": "string", "default": ".."},
        "option": {"type": "string", "default": "-rf"},
        "command": {"type": "string", "default": "$(reboot)"},
        "blank": {"type": "string", "default": "  "},
        "choice": {"type": "string", "enum": ["", "good"]},
        "short": {"type": "string", "maxLength": 3},
        "host": {"type": "string", "format": "reference", "default": "",
                 "referenceType": "UNIX_HOST_ENVIRONMENT"},
        "names": {"type": "array", "items": {"type": "string"}, "default": ["", "/"], "minItems": 1},
        "keep": {"type": "integer", "default": 0},
        "port": {"type": "integer", "default": 0, "minimum": 0},
        "inner": {"type": "object", "default": {}, "properties": {"backupPath": {"type": "string"}}}
        """;
    Path plugin =
        plugin(
            "{\"type\": \"object\", \"properties\": {" + properties + "}}",
            """
            @plugin.linked.start_staging()
            def start(staged_source, repository, source_config):
                raise RuntimeError(json.dumps(staged_source.parameters.to_dict()))
            """);
    String seen =
        conform(plugin, "--json")
            .json()
            .get("operations")
            .valueStream()
            .filter(one -> one.get("operation").asString().equals("linked.start_staging"))
            .findFirst()
            .orElseThrow()
            .toString();
    assertThat(seen)
        .contains("drydock-conform", "drydock_sample", "good", "UNIX_HOST_ENVIRONMENT-1");
    assertThat(seen)
        .doesNotContain("/etc", "/var/log", "reboot", "-rf", "\\\"\\\"", " 0,", "\"/\"", "..");
  }

  @Test
  void a_path_that_only_others_folders_fit_keeps_an_operation_from_being_reached()
      throws IOException {
    Path plugin =
        plugin(
            """
            {"type": "object", "required": ["mountPath"],
             "properties": {"mountPath": {"type": "string", "enum": ["/", "/etc"]}}}
            """,
            """
            @plugin.linked.status()
            def status(staged_source, repository, source_config):
                raise RuntimeError('called')
            """);
    var shown = conform(plugin);
    assertThat(shown.out())
        .containsPattern("linked.status +NOT REACHED +no linkedSourceDefinition");
  }

  @Test
  void a_missing_answer_and_an_operation_that_was_not_reached_have_an_exit_code()
      throws IOException {
    Path answers = folder.resolve("answers.yml");
    conform(DIRECTORY, "--record", answers.toString());
    Files.writeString(answers, "- {match: 'no such script', exitCode: 0}\n");
    var shown = conform(DIRECTORY, "--replay", answers.toString());
    assertThat(shown.exitCode()).isEqualTo(49);
    assertThat(shown.out()).containsPattern("linked.pre_snapshot +NO ANSWER +");
    assertThat(shown.err()).contains("no script runs, the answers come from");
  }

  @Test
  void nothing_is_cut_where_no_terminal_is_and_a_failed_script_says_all() throws IOException {
    Path plugin =
        plugin(
            "{\"type\": \"object\", \"properties\": {}}",
            """
            @plugin.linked.source_size()
            def size(staged_source, repository, source_config):
                script = 'printf out%0300d; echo broken >&2; exit 7'
                libs.run_bash(staged_source.staged_connection, script, check=True)
            """);
    var shown = conform(plugin);
    assertThat(shown.out())
        .containsPattern("linked.source_size +FAILED +\\S+plugin_runner.py:14: PluginScriptError")
        .contains("exit code 7", "broken", "0".repeat(300))
        .doesNotContain("…");
  }

  @Test
  void an_operation_that_takes_too_long_is_stopped_and_the_others_are_called() throws IOException {
    Path plugin =
        plugin(
            "{\"type\": \"object\", \"properties\": {}}",
            """
            @plugin.linked.start_staging()
            def start(staged_source, repository, source_config):
                while True:
                    pass

            @plugin.linked.stop_staging()
            def stop(staged_source, repository, source_config):
                return None
            """);
    var shown = conform(plugin, "--timeout", "3s");
    assertThat(shown.out())
        .containsPattern("linked.start_staging +FAILED .*plugin_runner.py:\\d+.* 3 s ")
        .containsPattern("linked.stop_staging +passed");
  }

  @Test
  void an_interrupted_one_shows_what_it_has() throws Exception {
    Path begun = folder.resolve("begun");
    Path plugin =
        plugin(
            "{\"type\": \"object\", \"properties\": {}}",
            """
            @plugin.linked.start_staging()
            def start(staged_source, repository, source_config):
                libs.run_bash(staged_source.staged_connection, 'touch %s; sleep 600')
            """
                .formatted(begun));
    var result = new AtomicReference<Terminal.Result>();
    Thread command = Thread.ofPlatform().start(() -> result.set(conform(plugin)));
    await().atMost(5, MINUTES).until(() -> Files.exists(begun));
    command.interrupt();
    command.join();
    assertThat(result.get().exitCode()).isEqualTo(130);
    assertThat(result.get().out()).containsPattern("discovery.repository +passed");
    assertThat(result.get().err()).contains("It was interrupted");
  }
}
