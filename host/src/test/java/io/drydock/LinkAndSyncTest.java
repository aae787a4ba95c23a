package io.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.model.DSource;
import io.drydock.model.Job;
import io.drydock.model.JobLogLine;
import io.drydock.model.Snapshot;
import io.drydock.model.SnapshotContent;
import io.drydock.testing.CopierHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workflows link, sync and resync on this machine (contract §5). */
class LinkAndSyncTest {
  @TempDir Path folder;
  private CopierHome home;
  private Drydock drydock;
  private Path mount;

  @BeforeEach
  void openHome() {
    home = CopierHome.open(folder);
    drydock = home.drydock();
    mount = folder.resolve("staging/docs");
  }

  @AfterEach
  void closeHome() {
    home.close();
  }

  private DSource link() {
    return home.link("docs-ds", mount);
  }

  @Test
  void linking_creates_a_dsource_and_its_first_sync_is_a_resync() throws IOException {
    DSource dsource = link();
    assertThat(dsource.state()).isEqualTo(DSource.State.ENABLED);
    List<Snapshot> snapshots = drydock.snapshots().list("docs-ds");
    assertThat(snapshots).hasSize(1);
    Snapshot snapshot = snapshots.getFirst();
    assertThat(snapshot.data()).containsEntry("resynced", true);
    assertThat(snapshot.resync()).isTrue();
    assertThat(drydock.snapshots().content(snapshot)).isEqualTo(new SnapshotContent(3, 1));
    assertThat(Files.readString(snapshot.folder().resolve("a.txt"))).isEqualTo("one");
    // The storage is where the plugin wanted it.
    assertThat(Files.readString(mount.resolve("a.txt"))).isEqualTo("one");
  }

  @Test
  void a_sync_takes_another_snapshot_and_leaves_the_first_as_it_was() throws IOException {
    link();
    home.write("a.txt", "two");
    Snapshot second = drydock.dsources().sync("docs-ds");
    Snapshot first = drydock.snapshots().list("docs-ds").getFirst();
    assertThat(second.data()).containsEntry("resynced", false);
    assertThat(Files.readString(first.folder().resolve("a.txt"))).isEqualTo("one");
    assertThat(Files.readString(second.folder().resolve("a.txt"))).isEqualTo("two");
  }

  @Test
  void a_resync_tells_the_plugin_so() {
    link();
    Snapshot again = drydock.dsources().sync("docs-ds", true, Map.of());
    assertThat(again.data()).containsEntry("resynced", true);
    assertThat(again.resync()).isTrue();
  }

  @Test
  void everything_is_still_known_after_a_restart() {
    link();
    try (Drydock again = Drydock.open(home.home())) {
      assertKnown(again);
    }
  }

  private static void assertKnown(Drydock drydock) {
    assertThat(drydock.plugins().list()).extracting("name").containsExactly("copier");
    assertThat(drydock.environments().list()).extracting("name").containsExactly("here");
    assertThat(drydock.environments().repositories("here"))
        .extracting("name")
        .containsExactly("Copies");
    assertThat(drydock.sources().list()).extracting("name").containsExactly("docs");
    assertThat(drydock.dsources().list()).extracting("name").containsExactly("docs-ds");
    assertThat(drydock.snapshots().list(null)).hasSize(1);
    assertThat(drydock.jobs().list())
        .extracting(Job::kind, Job::state)
        .contains(org.assertj.core.api.Assertions.tuple(Job.Kind.LINK, Job.State.SUCCEEDED));
  }

  @Test
  void the_log_of_a_job_has_its_steps_and_what_the_plugin_logged() {
    link();
    Job link =
        drydock.jobs().list().stream()
            .filter(job -> job.kind() == Job.Kind.LINK)
            .findFirst()
            .orElseThrow();
    assertThat(drydock.jobs().log(link.id()))
        .extracting(JobLogLine::text)
        .anyMatch(text -> text.startsWith("linked.mount_specification: done"))
        .anyMatch(text -> text.startsWith("linked.pre_snapshot: done"))
        .contains("resync is True");
  }
}
