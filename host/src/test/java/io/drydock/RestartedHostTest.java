package io.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.Vdbs.NewVdb;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.fixtures.NeedsRoot;
import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.Tool;
import io.drydock.job.ProgressListener;
import io.drydock.testing.CopierHome;
import io.drydock.testing.PluginFolder;
import io.drydock.testing.VdbPlugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After this machine was started anew nothing is mounted: no plugin looks at an empty folder. */
@NeedsRoot
@NeedsTool({"mount", "umount"})
class RestartedHostTest {
  /** Each operation notes what it sees. */
  private static final String MORE_CODE =
      """


      def _see(staged_source, name):
          at = staged_source.mount.mount_path
          script = 'test -e "$AT/a.txt" && echo "$NAME" >> "$FROM/seen"'
          libs.run_bash(staged_source.staged_connection, script,
                        {'AT': at, 'NAME': name, 'FROM': at + '/..'}, check=True)


      @plugin.linked.status()
      def status(staged_source, repository, source_config):
          _see(staged_source, 'status')
          return Status.ACTIVE


      @plugin.linked.worker()
      def worker(staged_source, repository, source_config):
          _see(staged_source, 'worker')


      @plugin.linked.source_size()
      def source_size(staged_source, repository, source_config):
          _see(staged_source, 'source_size')
          return 1.0


      @plugin.linked.start_staging()
      def start_staging(staged_source, repository, source_config):
          _see(staged_source, 'start_staging')


      @plugin.linked.stop_staging()
      def stop_staging(staged_source, repository, source_config):
          _see(staged_source, 'stop_staging')


      @plugin.virtual.source_size()
      def virtual_source_size(virtual_source, repository, source_config):
          _note(virtual_source, 'source_size')
          return 1.0
      """;

  @TempDir Path folder;
  private CopierHome home;

  @BeforeEach
  void makeDatasets() {
    PluginFolder plugin = VdbPlugin.in(folder.resolve("plugin"));
    String code = PluginFolder.COPYING_CODE + VdbPlugin.CODE + MORE_CODE;
    home = CopierHome.open(folder, plugin.code(code), ProgressListener.SILENT);
    home.link("docs-ds", folder.resolve("staging/docs"));
    var copy = new NewVdb("copy", "here", Map.of("mountLocation", copy().toString()));
    home.drydock().vdbs().provision(copy, snapshot());
  }

  private Path copy() {
    return folder.resolve("vdbs/copy");
  }

  private long snapshot() {
    return home.drydock().snapshots().list("docs-ds").getFirst().id();
  }

  @AfterEach
  void close() {
    home.close();
  }

  private void restart() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/mountinfo"))) {
      String point = line.split(" ", -1)[4];
      if (point.startsWith(folder.toString())) {
        Tool.named("umount").run(point);
      }
    }
    assertThat(folder.resolve("staging/docs")).isEmptyDirectory();
    assertThat(copy()).isEmptyDirectory();
  }

  @Test
  void every_operation_on_a_dsource_finds_its_data() throws IOException {
    var dsources = home.drydock().dsources();
    Map<String, Consumer<String>> operations = new LinkedHashMap<>();
    operations.put("status", dsources::status);
    operations.put("worker", dsources::work);
    operations.put("source_size", dsources::sourceSize);
    operations.put("stop_staging", dsources::disable);
    operations.put("start_staging", dsources::enable);
    Path seen = folder.resolve("staging/seen");
    for (var operation : operations.entrySet()) {
      restart();
      operation.getValue().accept("docs-ds");
      assertThat(Files.readAllLines(seen)).last().isEqualTo(operation.getKey());
    }
    restart();
    assertThat(dsources.sync("docs-ds").folder().resolve("a.txt")).hasContent("one");
    restart();
    assertThat(dsources.sync("docs-ds", true, Map.of()).folder().resolve("a.txt"))
        .hasContent("one");
    restart();
    home.drydock().vdbs().delete("copy", false);
    dsources.delete("docs-ds", false);
    assertThat(Files.readAllLines(seen)).last().isEqualTo("stop_staging");
  }

  @Test
  void every_operation_on_a_vdb_finds_its_data() throws IOException {
    var vdbs = home.drydock().vdbs();
    restart();
    assertThat(vdbs.status("copy")).isEqualTo("ACTIVE");
    assertThat(copy().resolve("a.txt")).hasContent("one");
    restart();
    assertThat(calls(vdbs.snapshot("copy").folder())).contains("pre_snapshot");
    restart();
    vdbs.sourceSize("copy");
    assertThat(calls(copy())).last().isEqualTo("source_size");
    restart();
    vdbs.stop("copy");
    assertThat(calls(copy())).last().isEqualTo("stop");
    restart();
    vdbs.start("copy");
    assertThat(calls(copy())).last().isEqualTo("start");
    restart();
    vdbs.disable("copy");
    vdbs.enable("copy");
    assertThat(calls(copy())).endsWith("unconfigure", "reconfigure");
    restart();
    vdbs.enable("copy");
    assertThat(calls(copy())).endsWith("reconfigure", "reconfigure");
    restart();
    vdbs.refresh("copy", snapshot());
    assertThat(calls(copy())).last().asString().startsWith("configure");
    restart();
    vdbs.rollback("copy", snapshot());
    assertThat(calls(copy())).last().isEqualTo("reconfigure");
    restart();
    vdbs.delete("copy", false);
    assertThat(copy()).isEmptyDirectory();
  }

  private static List<String> calls(Path data) throws IOException {
    return Files.readAllLines(data.resolve("calls"));
  }

  @Test
  void a_hook_finds_the_data_as_well() throws IOException {
    String script = "cp '" + copy() + "/a.txt' '" + folder + "/seen-by-hook'";
    home.drydock().vdbs().setHooks("copy", Map.of("pre-snapshot", script));
    restart();
    home.drydock().vdbs().snapshot("copy");
    assertThat(folder.resolve("seen-by-hook")).hasContent("one");
  }

  @Test
  void what_is_no_longer_mounted_is_known_to_whoever_looks_and_nothing_is_mounted_by_looking()
      throws IOException {
    assertThat(home.drydock().datasets().missingMounts()).isEmpty();
    restart();
    assertThat(home.drydock().datasets().missingMounts())
        .extracting(mount -> mount.dataset().name())
        .containsExactlyInAnyOrder("docs-ds", "copy");
    assertThat(copy()).isEmptyDirectory();
  }

  @Test
  void a_place_that_something_else_has_taken_meanwhile_is_refused_and_left_alone()
      throws IOException {
    restart();
    Files.writeString(copy().resolve("precious"), "mine");
    var refused =
        catchThrowableOfType(DrydockException.class, () -> home.drydock().vdbs().snapshot("copy"));
    assertThat(refused.code()).isEqualTo(ErrorCode.MOUNT_LOCATION_UNUSABLE);
    assertThat(home.drydock().snapshots().list("copy")).isEmpty();
    Files.delete(copy().resolve("precious"));
  }
}
