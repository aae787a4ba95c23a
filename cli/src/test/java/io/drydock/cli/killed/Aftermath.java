package io.drydock.cli.killed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.DSource;
import io.drydock.model.Dataset;
import io.drydock.model.Job;
import io.drydock.model.JobQuery;
import io.drydock.model.Snapshot;
import io.drydock.model.Vdb;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What has to hold for a victim, and what can be done with it. */
record Aftermath(Site site, Victim victim) {
  /** What the death left is whole, and says what to do. */
  void checkWhatIsThere() {
    List<Job> jobs = site.drydock().jobs().list(JobQuery.newest().on(label()));
    assertThat(jobs).first().extracting(Job::state).isEqualTo(Job.State.INTERRUPTED);
    checkSnapshots();
    site.findCopy().ifPresent(this::checkInterrupted);
    site.findDSource()
        .ifPresent(
            dsource -> {
              assertThat(dsource.state()).isEqualTo(DSource.State.INTERRUPTED);
              assertThat(dsource.note()).contains("drydock dsource enable " + dsource.name());
            });
  }

  private String label() {
    return workflow().isOfVdb() ? "VDB " + site.copy() : "dSource " + site.dsource();
  }

  private Workflow workflow() {
    return victim.workflow();
  }

  private void checkInterrupted(Vdb vdb) {
    assertThat(vdb.state()).isEqualTo(Vdb.State.INTERRUPTED);
    assertThat(vdb.note()).contains("drydock vdb enable " + vdb.name());
    if (vdb.storageGuid().equals(new HomeCheck(site).mounted().get(vdb.name()))) {
      checkData(vdb, site.place(vdb.name()));
    }
  }

  /** What was there is there, whole; and what is new is whole, too. */
  private void checkSnapshots() {
    List<Snapshot> snapshots = snapshots();
    for (Snapshot snapshot : snapshots) {
      assertThat(snapshot.folder().resolve(Site.FILE)).hasContent(Site.ONE);
      if (workflow().isOfVdb()) {
        assertThat(snapshot.folder().resolve(Site.OWN_FILE)).hasContent(Site.MINE);
      }
    }
    boolean hadOne =
        switch (workflow()) {
          case SYNC, RESYNC, DSOURCE_DISABLE, DSOURCE_ENABLE, ROLLBACK -> true;
          case DSOURCE_DELETE -> site.findDSource().isPresent();
          case DELETE -> site.findCopy().isPresent();
          default -> false;
        };
    assertThat(snapshots).hasSizeGreaterThanOrEqualTo(hadOne ? 1 : 0);
  }

  private List<Snapshot> snapshots() {
    return site.drydock().snapshots().list(null).stream()
        .filter(snapshot -> snapshot.dataset().label().equals(label()))
        .toList();
  }

  /** A VDB has what its parent says, and what was written since. */
  private void checkData(Vdb vdb, Path place) {
    Optional<String> file = Optional.of(Site.ONE);
    Optional<String> own = Optional.of(Site.MINE);
    boolean isOfFirst = Long.valueOf(site.first().id()).equals(vdb.parentSnapshotId());
    switch (workflow()) {
      case CREATE_EMPTY -> {
        assertThat(vdb.parentSnapshotId()).isNull();
        file = Optional.empty();
        own = Optional.empty();
      }
      case PROVISION -> {
        assertThat(isOfFirst).isTrue();
        own = Optional.empty();
      }
      case REFRESH -> {
        if (!isOfFirst) {
          assertThat(vdb.parentSnapshotId()).isEqualTo(site.second().id());
          file = Optional.of(Site.TWO);
          own = Optional.empty();
        }
      }
      case ROLLBACK -> {
        if (isOfFirst) {
          own = Optional.of(Site.LATER);
        } else {
          assertThat(vdb.parentSnapshotId()).isEqualTo(snapshots().getFirst().id());
        }
      }
      default -> assertThat(isOfFirst).isTrue();
    }
    assertContent(place.resolve(Site.FILE), file);
    assertContent(place.resolve(Site.OWN_FILE), own);
  }

  private static void assertContent(Path file, Optional<String> content) {
    if (content.isPresent()) {
      assertThat(file).hasContent(content.get());
    } else {
      assertThat(file).doesNotExist();
    }
  }

  /** It can be brought up again with its data; what was not made yet, or is gone, can be made. */
  void use() {
    if (workflow().isOfVdb()) {
      useVdb();
    } else {
      useDSource();
    }
  }

  private void useDSource() {
    var dsources = site.drydock().dsources();
    if (site.findDSource().isEmpty()) {
      assertThat(workflow()).isEqualTo(Workflow.DSOURCE_DELETE);
      site.link();
    } else if (site.findDSource().orElseThrow().state() != DSource.State.ENABLED) {
      dsources.enable(site.dsource());
    }
    DSource dsource = dsources.get(site.dsource());
    assertThat(dsource.state()).isEqualTo(DSource.State.ENABLED);
    assertThat(dsource.note()).isEmpty();
    checkMounted(dsource.dataset());
    assertThat(dsources.sync(dsource.name()).folder().resolve(Site.FILE)).hasContent(Site.ONE);
  }

  private void useVdb() {
    var vdbs = site.drydock().vdbs();
    if (site.findCopy().isEmpty()) {
      assertThat(workflow()).isEqualTo(Workflow.DELETE);
      site.provisionWithOwnFile();
    } else if (site.findCopy().orElseThrow().state() != Vdb.State.ENABLED) {
      enableVdb();
    }
    Vdb vdb = vdbs.get(site.copy());
    assertThat(vdb.state()).isEqualTo(Vdb.State.ENABLED);
    assertThat(vdb.note()).isEmpty();
    checkMounted(vdb.dataset());
    checkData(vdb, site.place(vdb.name()));
    site.write(vdb.name(), Site.OWN_FILE, Site.LATER);
    assertThat(vdbs.snapshot(vdb.name()).folder().resolve(Site.OWN_FILE)).hasContent(Site.LATER);
  }

  /**
   * What the plugin started before the first configure came to its end it could not be told to
   * stop; then its user has to.
   */
  private void enableVdb() {
    var vdbs = site.drydock().vdbs();
    if (workflow() == Workflow.PROVISION && site.hasServer(site.copy())) {
      assertThat(vdbs.get(site.copy()).sourceConfig()).isNull();
      DrydockException busy =
          catchThrowableOfType(DrydockException.class, () -> vdbs.enable(site.copy()));
      assertThat(busy.code()).isEqualTo(ErrorCode.MOUNT_FAILED);
      assertThat(busy.getMessage()).contains("sleep");
      site.stopServer(site.copy());
    }
    vdbs.enable(site.copy());
  }

  private void checkMounted(Dataset dataset) {
    assertThat(new HomeCheck(site).mounted()).containsEntry(dataset.name(), dataset.storageGuid());
  }

  /** It can be deleted, unless it is gone already. */
  void delete() {
    if (site.findCopy().filter(vdb -> vdb.sourceConfig() == null).isPresent()) {
      site.stopServer(site.copy());
    }
    site.findCopy().ifPresent(vdb -> site.drydock().vdbs().delete(vdb.name(), false));
    site.findDSource()
        .ifPresent(dsource -> site.drydock().dsources().delete(dsource.name(), false));
    checkGone();
  }

  private void checkGone() {
    assertThat(site.findCopy()).isEmpty();
    assertThat(site.findDSource()).isEmpty();
    assertThat(snapshots()).isEmpty();
    assertThat(new HomeCheck(site).mounted()).doesNotContainKeys(site.copy(), site.dsource());
  }

  /** The same command does it now, or says what does; then it can be used, or is gone. */
  void retry() {
    if (isDone()) {
      return;
    }
    DrydockException refused =
        catchThrowableOfType(DrydockException.class, () -> workflow().run(site));
    if (refused != null) {
      assertThat(refused.action()).contains("drydock ");
    }
    if (refused == null && isDelete()) {
      checkGone();
    } else {
      use();
    }
  }

  private boolean isDelete() {
    return workflow() == Workflow.DELETE || workflow() == Workflow.DSOURCE_DELETE;
  }

  /** Its end came after all was done. */
  private boolean isDone() {
    return switch (workflow()) {
      case DELETE -> site.findCopy().isEmpty();
      case DSOURCE_DELETE -> site.findDSource().isEmpty();
      case SNAPSHOT_DELETE -> snapshots().isEmpty();
      default -> false;
    };
  }
}
