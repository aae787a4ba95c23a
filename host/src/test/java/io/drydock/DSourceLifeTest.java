package io.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.job.ProgressListener;
import io.drydock.model.DSource;
import io.drydock.model.Job;
import io.drydock.model.Snapshot;
import io.drydock.testing.CopierHome;
import io.drydock.testing.PluginFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dSource from link to delete: what is mounted, and what stays (contract §5). */
class DSourceLifeTest {
  /** Staging leaves a file in the storage, and will not stop while the source has a file «busy». */
  private static final String STAGING_CODE =
      """


      @plugin.linked.start_staging()
      def start_staging(staged_source, repository, source_config):
          libs.run_bash(
              staged_source.staged_connection,
              'touch "$AT/started"', {'AT': staged_source.mount.mount_path}, check=True)


      @plugin.linked.stop_staging()
      def stop_staging(staged_source, repository, source_config):
          variables = {'AT': staged_source.mount.mount_path, 'FROM': source_config.path}
          script = 'test ! -e "$FROM/busy" && touch "$AT/stopped"'
          if libs.run_bash(staged_source.staged_connection, script, variables).exit_code != 0:
              raise UserError('Staging is busy.', 'Wait.', '')
      """;

  @TempDir Path folder;
  private CopierHome home;
  private Path mount;

  @BeforeEach
  void link() {
    PluginFolder plugin =
        PluginFolder.copying(folder.resolve("plugin"))
            .code(PluginFolder.COPYING_CODE + STAGING_CODE);
    home = CopierHome.open(folder, plugin, ProgressListener.SILENT);
    mount = folder.resolve("staging/docs");
    home.link("docs-ds", mount);
  }

  @AfterEach
  void unmountAndClose() throws IOException {
    Files.deleteIfExists(home.data().resolve("busy"));
    home.close();
  }

  private DSources dsources() {
    return home.drydock().dsources();
  }

  @Test
  void disabling_unmounts_and_its_snapshots_stay() throws IOException {
    DSource disabled = dsources().disable("docs-ds");
    assertThat(disabled.state()).isEqualTo(DSource.State.DISABLED);
    assertThat(dsources().status("docs-ds")).isEqualTo("DISABLED");
    assertThat(mount.resolve("a.txt")).doesNotExist();
    Snapshot snapshot = home.drydock().snapshots().list("docs-ds").getFirst();
    assertThat(Files.readString(snapshot.folder().resolve("a.txt"))).isEqualTo("one");
  }

  @Test
  void a_disabled_dsource_is_not_synced() {
    dsources().disable("docs-ds");
    var failure = catchThrowableOfType(DrydockException.class, () -> dsources().sync("docs-ds"));
    assertThat(failure.code()).isEqualTo(ErrorCode.WRONG_STATE);
    assertThat(failure.action()).contains("drydock dsource enable docs-ds");
    assertThat(home.drydock().snapshots().list("docs-ds")).hasSize(1);
  }

  @Test
  void enabling_mounts_the_same_data_and_then_starts_staging() throws IOException {
    dsources().disable("docs-ds");
    DSource enabled = dsources().enable("docs-ds");
    assertThat(enabled.state()).isEqualTo(DSource.State.ENABLED);
    assertThat(Files.readString(mount.resolve("a.txt"))).isEqualTo("one");
    // Written through the mount: by stop_staging before it went, by start_staging when it was back.
    assertThat(mount.resolve("stopped")).exists();
    assertThat(mount.resolve("started")).exists();
    Snapshot taken = dsources().sync("docs-ds");
    assertThat(taken.folder().resolve("stopped")).exists();
  }

  @Test
  void what_is_done_already_is_not_done_again() {
    assertThat(catchThrowableOfType(DrydockException.class, () -> dsources().enable("docs-ds")))
        .extracting(DrydockException::code)
        .isEqualTo(ErrorCode.WRONG_STATE);
    dsources().disable("docs-ds");
    assertThat(catchThrowableOfType(DrydockException.class, () -> dsources().disable("docs-ds")))
        .extracting(DrydockException::code)
        .isEqualTo(ErrorCode.WRONG_STATE);
  }

  @Test
  void deleting_unmounts_and_removes_the_data_and_leaves_the_source() throws IOException {
    Path snapshot = home.drydock().snapshots().list("docs-ds").getFirst().folder();
    dsources().delete("docs-ds", false);
    assertThat(dsources().list()).isEmpty();
    assertThat(home.drydock().snapshots().list(null)).isEmpty();
    assertThat(snapshot).doesNotExist();
    assertThat(mount.resolve("a.txt")).doesNotExist();
    assertThat(home.home().resolve("storage")).isEmptyDirectory();
    assertThat(Files.readString(home.data().resolve("a.txt"))).isEqualTo("one");
    assertThat(home.drydock().jobs().list().getFirst().kind()).isEqualTo(Job.Kind.DELETE);
  }

  @Test
  void deleting_a_disabled_dsource_removes_its_data_too() {
    dsources().disable("docs-ds");
    dsources().delete("docs-ds", false);
    assertThat(home.home().resolve("storage")).isEmptyDirectory();
  }

  @Test
  void nothing_is_lost_when_the_plugin_cannot_stop_staging() throws IOException {
    home.write("busy", "");
    for (Runnable attempt :
        new Runnable[] {
          () -> dsources().disable("docs-ds"), () -> dsources().delete("docs-ds", false)
        }) {
      var failure = catchThrowableOfType(DrydockException.class, attempt::run);
      assertThat(failure.code()).isEqualTo(ErrorCode.PLUGIN_USER_ERROR);
      assertThat(dsources().get("docs-ds").state()).isEqualTo(DSource.State.ENABLED);
      assertThat(Files.readString(mount.resolve("a.txt"))).isEqualTo("one");
      assertThat(home.drydock().snapshots().list("docs-ds")).hasSize(1);
    }
  }

  @Test
  void force_deletes_all_the_same() {
    home.write("busy", "");
    dsources().delete("docs-ds", true);
    assertThat(dsources().list()).isEmpty();
    assertThat(mount.resolve("a.txt")).doesNotExist();
    assertThat(home.home().resolve("storage")).isEmptyDirectory();
  }
}
