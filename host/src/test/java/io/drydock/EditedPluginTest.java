package io.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.job.ProgressListener;
import io.drydock.model.Job;
import io.drydock.model.Snapshot;
import io.drydock.testing.CopierHome;
import io.drydock.testing.PluginFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin is used where it lies: its author edits it between two calls of one process. */
class EditedPluginTest {
  @TempDir Path folder;
  private PluginFolder plugin;
  private CopierHome home;
  private Runnable betweenTwoCalls = () -> {};
  private Snapshot meanwhile;

  @BeforeEach
  void link() {
    plugin = PluginFolder.copying(folder.resolve("plugin"));
    home = CopierHome.open(folder, plugin, new BetweenCalls());
    home.link("docs-ds", folder.resolve("mount"));
  }

  private final class BetweenCalls implements ProgressListener {
    @Override
    public void stepFinished(Job job, String step, Duration took) {
      if (step.equals("linked.pre_snapshot")) {
        Runnable once = betweenTwoCalls;
        betweenTwoCalls = () -> {};
        once.run();
      }
    }
  }

  @AfterEach
  void close() {
    home.close();
  }

  private static String edited(String text, String from, String to) {
    assertThat(text).contains(from);
    return text.replace(from, to);
  }

  @Test
  void the_next_call_runs_the_new_code_even_when_it_is_as_long_as_the_old() {
    String code = PluginFolder.COPYING_CODE;
    plugin.code(
        edited(code, "resynced=optional_snapshot_parameters.resync)", "resynced=not False)"));
    Snapshot snapshot = home.drydock().dsources().sync("docs-ds");
    assertThat(snapshot.data()).containsEntry("resynced", true);

    plugin.code(
        edited(code, "resynced=optional_snapshot_parameters.resync)", "resynced=not 1234)"));
    assertThat(home.drydock().dsources().sync("docs-ds").data()).containsEntry("resynced", false);
  }

  @Test
  void a_job_ends_with_the_code_that_it_began_with_while_others_run_the_new_code() {
    home.drydock()
        .sources()
        .add("more", "copier", "here", null, Map.of("path", plugin.folder().toString()));
    Map<String, Object> properties = Map.of("mountLocation", folder.resolve("more").toString());
    home.drydock().dsources().link("more-ds", "more", null, properties);
    betweenTwoCalls =
        () -> {
          String code = PluginFolder.COPYING_CODE;
          plugin.code(
              edited(code, "resynced=optional_snapshot_parameters.resync)", "resynced=True)"));
          meanwhile = home.drydock().dsources().sync("more-ds");
        };

    Snapshot snapshot = home.drydock().dsources().sync("docs-ds");

    assertThat(snapshot.data()).containsEntry("resynced", false);
    assertThat(meanwhile).isNotNull();
    assertThat(meanwhile.data()).containsEntry("resynced", true);
  }

  @Test
  void a_schema_that_says_something_else_is_refused_while_there_are_objects_of_the_old_one() {
    plugin.schema(edited(PluginFolder.COPYING_SCHEMA, "\"retries\"", "\"attempts\""));
    var failure =
        catchThrowableOfType(
            DrydockException.class, () -> home.drydock().dsources().sync("docs-ds"));
    assertThat(failure.code()).isEqualTo(ErrorCode.PLUGIN_SCHEMA_CHANGED);
    assertThat(failure.action()).contains("drydock plugin upgrade " + plugin.folder());

    plugin.schema(PluginFolder.COPYING_SCHEMA + "\n\n");
    assertThat(home.drydock().dsources().sync("docs-ds").id()).isPositive();
  }

  @Test
  void nothing_is_ever_written_into_the_plugins_folder() throws IOException {
    home.drydock().dsources().sync("docs-ds");
    try (var files = Files.walk(plugin.folder())) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("plugin_config.yml", "schema.json", "plugin_runner.py");
    }
  }
}
