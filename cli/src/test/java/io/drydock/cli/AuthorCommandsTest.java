package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.cli.Terminal.Result;
import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a plugin's author types: init, build, and then what users do with the plugin. */
class AuthorCommandsTest {
  @TempDir Path folder;
  private Path plugin;
  private Terminal terminal;

  @BeforeEach
  void sit() {
    plugin = folder.resolve("orders");
    terminal = Terminal.in(folder.resolve("home"));
  }

  private Result done(String... words) {
    Result result = terminal.type(words);
    assertThat(result.exitCode())
        .as("%s: %s %s", List.of(words), result.out(), result.err())
        .isZero();
    return result;
  }

  private Result init(String... more) {
    List<String> words = new ArrayList<>(List.of("init", "-r", plugin.toString()));
    words.addAll(List.of(more));
    return done(words.toArray(String[]::new));
  }

  private void edit(String name, String from, String to) throws IOException {
    Path file = plugin.resolve(name);
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  @Test
  void a_new_plugin_builds_travels_as_one_file_and_links_and_syncs_at_once() throws IOException {
    init();
    Path artifact = folder.resolve("orders.drydock");
    assertThat(done("build", "-c", plugin.toString(), "-g", "-a", artifact.toString()).out())
        .isEqualTo(
            "Checked plugin orders: 0 errors, 0 warnings. Packed it into " + artifact + ".\n");
    assertThat(done("build", "-c", plugin.toString()).out()).contains("0 errors, 0 warnings");
    Files.move(plugin, folder.resolve("moved-away"));
    assertThat(done("plugin", "add", artifact.toString()).out()).contains("Added plugin orders");
    Files.delete(artifact);

    Path data = Files.createDirectory(folder.resolve("data"));
    Files.writeString(data.resolve("a"), "one");
    done("env", "add", "here");
    String path = "path=" + data;
    done("source", "add", "s", "--plugin", "orders", "--env", "here", "-p", "name=s", "-p", path);
    String place = "mountLocation=" + folder.resolve("mount");
    try {
      assertThat(done("dsource", "link", "d", "--source", "s", "-p", place).out())
          .contains("Took snapshot 1: 1 file");
      Files.writeString(data.resolve("b"), "two");
      assertThat(done("dsource", "sync", "d").out()).contains("2 files");
      Files.delete(data.resolve("b"));
      assertThat(done("dsource", "sync", "d", "--resync").out()).contains("1 file,");
    } finally {
      terminal.type("dsource", "delete", "d", "--force");
    }
  }

  @Test
  void a_new_direct_plugin_builds_without_a_finding() {
    init("-s", "DIRECT", "-n", "other name");
    assertThat(done("build", "-c", plugin.toString()).out())
        .isEqualTo("Checked plugin other name: 0 errors, 0 warnings.\n");
  }

  @Test
  void a_new_plugin_for_windows_builds_and_says_that_it_cannot_be_tried_here() {
    assertThat(init("-t", "WINDOWS").err()).contains("Windows hosts only");
    assertThat(done("build", "-c", plugin.toString()).out()).contains("0 errors");
  }

  @Test
  void nothing_is_ever_overwritten() throws IOException {
    Files.createDirectories(plugin);
    Files.writeString(plugin.resolve("README.md"), "mine");
    var refused = terminal.type("init", "-r", plugin.toString());
    assertThat(refused.exitCode()).isEqualTo(12);
    assertThat(refused.err()).contains("README.md is there already");
    assertThat(plugin.resolve("README.md")).hasContent("mine");
    assertThat(plugin.resolve("schema.json")).doesNotExist();
  }

  @Test
  void errors_of_code_and_files_are_told_at_once_each_with_file_and_line() throws IOException {
    init();
    edit("src/plugin_runner.py", "import logging", "import loging");
    edit("src/plugin_runner.py", "staged_source.mount.", "staged_sorce.mount.");
    edit("schema.json", "\"prettyName\": \"Resync\"", "\"prettyNam\": \"Resync\"");
    edit("plugin_config.yml", "entryPoint: plugin_runner:plugin", "entryPoint: plugin_runner:plug");
    var failed = terminal.type("build", "-c", plugin.toString(), "-a", folder + "/x.drydock");
    assertThat(failed.exitCode()).isEqualTo(32);
    assertThat(failed.out().lines())
        .anyMatch(one -> one.matches(".*plugin_runner.py:3: error: there is no module loging.*"))
        .anyMatch(one -> one.matches(".*plugin_runner.py:\\d+: error: the name staged_sorce .*"))
        .anyMatch(one -> one.matches(".*plugin_config.yml:\\d+: error: .* no object plug; .*"))
        .anyMatch(one -> one.matches(".*schema.json:\\d+: warning: .*did you mean prettyName.*"));
    assertThat(failed.err()).contains("it has").doesNotContain("\tat ", "Traceback");
    assertThat(folder.resolve("x.drydock")).doesNotExist();

    var json = terminal.type("build", "-c", plugin.toString(), "--json");
    assertThat(json.jsonError().get("exitCode").asInt()).isEqualTo(32);
    JsonNode first = json.json().get("findings").get(0);
    assertThat(first.get("severity").asString()).isEqualTo("ERROR");
    assertThat(first.get("line").asInt()).isPositive();
  }

  @Test
  void what_the_sdks_own_build_refuses_is_an_error_of_a_strict_build_only() throws IOException {
    init();
    edit("plugin_config.yml", "buildNumber: \"1.0.0\"", "buildNumber: 1");
    edit("src/plugin_runner.py", "@plugin.virtual.reconfigure()\n", "");
    String place = plugin.toString();
    assertThat(done("build", "-c", place).out())
        .contains("warning: /buildNumber is the number 1", "0 errors, 2 warnings");
    var strict = terminal.type("build", "-c", place, "--strict", "-a", folder + "/x.drydock");
    assertThat(strict.exitCode()).isEqualTo(32);
    assertThat(strict.out())
        .contains("error: /buildNumber is the number 1", "error: the plugin does not define");
    assertThat(folder.resolve("x.drydock")).doesNotExist();
  }

  @Test
  void what_only_running_the_module_shows_is_told_with_its_line() throws IOException {
    init();
    edit("src/plugin_runner.py", "plugin = Plugin()", "plugin = Plugin()\nport = int('x')");
    edit("src/plugin_runner.py", "@plugin.virtual.reconfigure()\n", "");
    var failed = terminal.type("build", "-c", plugin.toString());
    assertThat(failed.out()).containsPattern("plugin_runner.py:\\d+: error: .* ValueError");
    assertThat(failed.out()).contains("the plugin does not define virtual.reconfigure");
  }

  @Test
  void an_error_of_syntax_is_told_alone_with_its_line_and_a_caret() throws IOException {
    init();
    edit("src/plugin_runner.py", "plugin = Plugin()", "plugin = = Plugin()");
    var failed = terminal.type("build", "-c", plugin.toString());
    assertThat(failed.exitCode()).isEqualTo(32);
    assertThat(failed.out())
        .matches(
            "(?s)\\S+plugin_runner.py:\\d+: error: SyntaxError: invalid syntax\n"
                + "    plugin = = Plugin\\(\\)\n {13}\\^\n");
  }

  @Test
  void a_module_that_cannot_be_imported_is_told_alone() throws IOException {
    init();
    edit("src/plugin_runner.py", "import logging", "import logging\nimport stevedore");
    edit("src/plugin_runner.py", "@plugin.", "@stevedore.wrapped.");
    var failed = terminal.type("build", "-c", plugin.toString());
    assertThat(failed.out().lines())
        .singleElement()
        .asString()
        .contains("plugin_runner.py:4: error: there is no module stevedore");
  }

  @Test
  void classes_for_editors_replace_only_their_own_kind() throws IOException {
    init();
    done("build", "-c", plugin.toString(), "-g");
    Path definitions = plugin.resolve("src/generated/definitions");
    Path written = definitions.resolve("linked_source_definition.py");
    assertThat(written)
        .content()
        .contains("class LinkedSourceDefinition(Model):", "mount_location: str");
    Path old = definitions.resolve("linked_source_definition_old.py");
    Files.copy(written, old);
    Path notOurs = definitions.resolve("notes.py");
    Files.writeString(notOurs, "mine = 2\n");
    done("build", "-c", plugin.toString(), "-g");
    assertThat(old).doesNotExist();
    assertThat(notOurs).hasContent("mine = 2\n");
    Files.writeString(written, "mine = 1\n");
    var refused = terminal.type("build", "-c", plugin.toString(), "-g");
    assertThat(refused.exitCode()).isEqualTo(12);
    assertThat(written).hasContent("mine = 1\n");
  }

  @Test
  @NeedsTool("python3")
  void generated_classes_work_in_any_python() throws IOException {
    init();
    done("build", "-c", plugin.toString(), "-g");
    String program =
        """
        import sys
        sys.path.insert(0, sys.argv[1])
        from generated.definitions import LinkedSourceDefinition
        from generated.definitions.base_model_ import GeneratedClassesError, Model
        from generated.definitions.repository_definition import RepositoryDefinition
        assert issubclass(RepositoryDefinition, Model)
        plain = RepositoryDefinition(name='r').to_dict()
        assert RepositoryDefinition.from_dict(plain) == RepositoryDefinition(name='r'), plain
        try:
            LinkedSourceDefinition(mount_location=7)
        except GeneratedClassesError as refused:
            print(refused)
        """;
    String said = Tool.named("python3").run("-c", program, plugin.resolve("src").toString());
    assertThat(said).contains("LinkedSourceDefinition.mount_location must be of type string");
  }
}
