package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.cli.Terminal.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All in one home, because it takes seconds to build. */
@TestInstance(Lifecycle.PER_CLASS)
class DatasetCommandsTest {
  private Harbour harbour;
  private Result linked;

  @BeforeAll
  void buildHarbour(@TempDir Path folder) throws IOException {
    harbour = Harbour.build(folder);
    linked = harbour.link("docs", "cargo", "-p", "includeHidden=false");
  }

  @AfterAll
  void close() {
    harbour.close();
  }

  private Result type(String words) {
    return harbour.terminal().type(words.split(" "));
  }

  @Test
  void link_tells_its_steps_on_standard_error_and_its_snapshot_on_standard_output() {
    assertThat(linked.exitCode()).isZero();
    assertThat(linked.err()).contains("link dSource docs").contains("✓ linked.pre_snapshot");
    assertThat(linked.out()).contains("Linked dSource docs").contains("1 file, 9 B");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plugin list     | VERSION    | directory   | language
          env list        | REFERENCE  | here        | reference
          repository list | PLUGIN     | Directories | environment
          source list     | REPOSITORY | cargo       | repository
          dsource list    | STATE      | ENABLED     | stagingEnvironment
          snapshot list   | TAKEN AT   | docs        | takenAt
          job list        | STARTED AT | LINK        | startedAt
          """)
  void every_listing_is_a_table_or_a_json_array(
      String command, String header, String cell, String field) {
    assertThat(type(command).out().lines().findFirst().orElse("")).contains(header);
    assertThat(type(command).out()).contains(cell);
    assertThat(type(command + " --json").json().get(0).has(field)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plugin show directory | linked source definition | schema
          dsource show docs     | includeHidden  false     | parameters
          dsource show docs     | path                     | mounts
          snapshot show 1       | fileCount                | data
          job show 2            | LINK                     | failure
          job show 2 --log      | directory: Copying       | log
          """)
  void every_object_is_shown_as_text_or_as_a_json_object(
      String command, String text, String field) {
    assertThat(type(command).out()).contains(text);
    assertThat(type(command + " --json").json().has(field)).isTrue();
  }

  @Test
  void a_property_has_the_type_that_the_schema_says() {
    var parameters = type("dsource show docs --json").json().get("parameters");
    assertThat(parameters.get("includeHidden").isBoolean()).isTrue();
  }

  @Test
  void with_json_a_sync_prints_its_snapshot_and_nothing_else() {
    var synced = type("dsource sync docs --json");
    assertThat(synced.json().get("dsource").asString()).isEqualTo("docs");
    assertThat(synced.err()).contains("✓ snapshot");
  }

  @Test
  void the_operations_of_a_plugin_are_shown_on_request() {
    assertThat(type("plugin show directory --operations").out())
        .contains("linked.pre_snapshot")
        .contains("plugin_runner.py");
  }

  @Test
  void a_dsource_is_disabled_and_enabled_again() throws IOException {
    Files.writeString(harbour.folder().resolve("name"), "other\n");
    harbour.addSource("other", harbour.folder().resolve("directory"));
    harbour.link("other", "other");
    assertThat(type("dsource status other").out()).isEqualTo("ACTIVE\n");
    assertThat(type("dsource disable other").out()).isEqualTo("Disabled dSource other.\n");
    assertThat(type("dsource status other").out()).isEqualTo("DISABLED\n");
    assertThat(type("dsource sync other").exitCode()).isEqualTo(13);
    assertThat(type("dsource enable other").out()).isEqualTo("Enabled dSource other.\n");
    assertThat(type("dsource delete other").out()).isEqualTo("Deleted dSource other.\n");
    assertThat(type("dsource show other").exitCode()).isEqualTo(11);
  }

  @Test
  void what_the_plugin_says_is_told_with_the_job_that_tells_more() {
    harbour.addSource("gone", harbour.folder().resolve("gone"));
    var failed = harbour.link("lost", "gone");
    assertThat(failed.exitCode()).isEqualTo(35);
    assertThat(failed.out()).isEmpty();
    assertThat(failed.err())
        .contains("✗ linked.pre_snapshot")
        .contains("Could not copy")
        .contains("What to do: Check that the folder exists")
        .containsPattern("Output:\\R {2}.*is no folder")
        .containsPattern("See: drydock job show \\d+ --log\\R$")
        .doesNotContain("\tat ");
  }

  @Test
  void a_property_that_the_schema_does_not_know_is_refused() {
    var refused = harbour.link("odd", "cargo", "-p", "colour=red");
    assertThat(refused.exitCode()).isEqualTo(10);
    assertThat(refused.err()).contains("colour");
  }

  @Test
  void what_is_no_fault_of_drydocks_shows_no_stack_trace_of_java_not_even_on_request() {
    assertThat(type("snapshot show 99").err()).doesNotContain("\tat ");
    assertThat(type("snapshot show 99 -v").err()).doesNotContain("\tat ");
    assertThat(type("snapshot show 99 -v --json").jsonError().get("exitCode").asInt())
        .isEqualTo(11);
  }

  @Test
  void a_shell_runs_line_after_line_in_one_warm_home() {
    String lines =
        """
        # what is there?
        plugin list
          dsource sync docs

        snapshot show 99
        dsource status 'docs'
        exit
        plugin list
        """;
    var shell = harbour.terminal().pipe(lines, "repl");
    assertThat(shell.out()).containsOnlyOnce("NAME").contains("Took snapshot").endsWith("ACTIVE\n");
    assertThat(shell.err()).contains("Error: failed while looking for snapshot 99");
    assertThat(shell.exitCode()).isZero();
  }
}
