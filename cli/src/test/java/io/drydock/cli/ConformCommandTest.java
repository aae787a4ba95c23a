package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.fixtures.NeedsTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code drydock conform}: each operation is called, and what happened is told. */
class ConformCommandTest {
  private static final Path DIRECTORY = Path.of("../sample-plugins/directory").toAbsolutePath();

  @TempDir private Path folder;

  private Terminal.Result conform(Path plugin, String... more) {
    String[] words = new String[more.length + 2];
    words[0] = "conform";
    words[1] = plugin.toString();
    System.arraycopy(more, 0, words, 2, more.length);
    return Terminal.in(folder.resolve("home")).type(words);
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
            "discovery.repository +FAILED .*must return a list of RepositoryDefinition")
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
}
