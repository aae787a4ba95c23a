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
import io.drydock.model.DSource;
import io.drydock.model.Snapshot;
import io.drydock.model.Vdb;
import io.drydock.testing.CopierHome;
import io.drydock.testing.VdbPlugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Storage that cannot be deleted, because something is mounted in it, is not lost from sight. */
@NeedsRoot
@NeedsTool({"mount", "umount"})
class FailedDeletionTest {
  @TempDir Path folder;
  private CopierHome home;
  private Snapshot snapshot;
  private Path stuck;

  @BeforeEach
  void makeDatasets() {
    home = CopierHome.open(folder, VdbPlugin.in(folder.resolve("plugin")), ProgressListener.SILENT);
    home.link("docs-ds", folder.resolve("staging/docs"));
    snapshot = home.drydock().snapshots().list("docs-ds").getFirst();
  }

  @AfterEach
  void close() {
    home.close();
  }

  private void stick(Path data) throws IOException {
    stuck = Files.createDirectories(data.resolve("stuck"));
    Tool.named("mount").run("-t", "tmpfs", "stuck", stuck.toString());
  }

  private void release() {
    Tool.named("umount").run(stuck.toString());
  }

  private static DrydockException failureOf(Runnable work) {
    var failure = catchThrowableOfType(DrydockException.class, work::run);
    assertThat(failure.code()).isEqualTo(ErrorCode.STORAGE_FAILED);
    return failure;
  }

  @Test
  void a_dsource_stays_with_its_snapshots_and_other_jobs_go_on() throws IOException {
    var dsources = home.drydock().dsources();
    stick(folder.resolve("home/storage/" + dsources.get("docs-ds").guid() + "/live"));
    DrydockException failure = failureOf(() -> dsources.delete("docs-ds", false));
    assertThat(failure.action()).contains("drydock dsource delete docs-ds");
    DSource kept = dsources.get("docs-ds");
    assertThat(kept.state()).isEqualTo(DSource.State.DISABLED);
    assertThat(kept.note()).contains("Deleting it failed", "drydock dsource delete docs-ds");
    assertThat(home.drydock().snapshots().list("docs-ds").getFirst().folder().resolve("a.txt"))
        .hasContent("one");
    home.link("other", folder.resolve("staging/other"));
    release();
    dsources.delete("docs-ds", false);
    assertThat(dsources.list()).extracting(DSource::name).containsExactly("other");
  }

  @Test
  void a_vdb_stays_and_can_be_provisioned_again_or_deleted() throws IOException {
    var vdbs = home.drydock().vdbs();
    Path place = folder.resolve("vdbs/copy");
    vdbs.provision(
        new NewVdb("copy", "here", Map.of("mountLocation", place.toString())), snapshot.id());
    stick(folder.resolve("home/storage/" + vdbs.get("copy").storageGuid() + "/live"));
    failureOf(() -> vdbs.delete("copy", false));
    assertThat(vdbs.get("copy").state()).isEqualTo(Vdb.State.UNCONFIGURED);
    assertThat(vdbs.get("copy").note()).contains("drydock vdb delete copy");
    release();
    assertThat(vdbs.enable("copy").state()).isEqualTo(Vdb.State.ENABLED);
    assertThat(place.resolve("a.txt")).hasContent("one");
    vdbs.delete("copy", false);
    assertThat(vdbs.list()).isEmpty();
  }

  @Test
  void a_snapshot_stays_in_the_list_without_its_data() throws IOException {
    stick(snapshot.folder());
    DrydockException failure = failureOf(() -> home.drydock().snapshots().delete(snapshot.id()));
    assertThat(failure.action()).contains("drydock snapshot delete " + snapshot.id());
    assertThat(home.drydock().snapshots().list("docs-ds")).hasSize(1);
    assertThat(home.drydock().storage().verify("docs-ds").getLast().remark()).contains("not there");
    stuck = mountPoint();
    release();
    home.drydock().snapshots().delete(snapshot.id());
    assertThat(home.drydock().snapshots().list("docs-ds")).isEmpty();
  }

  /** Its folder was renamed, and the mount with it. */
  private Path mountPoint() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/mountinfo")).stream()
        .map(line -> line.split(" ", -1)[4])
        .filter(point -> point.startsWith(folder.toString()) && point.endsWith("/stuck"))
        .map(Path::of)
        .findFirst()
        .orElseThrow();
  }
}
