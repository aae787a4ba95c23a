package io.drydock.workflow;

import io.drydock.error.DrydockException;
import io.drydock.job.RunningJob;
import io.drydock.model.DSource;
import io.drydock.model.DataCheck.Condition;
import io.drydock.model.Dataset;
import io.drydock.model.Snapshot;
import io.drydock.model.Vdb;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts a dataset back into the catalog whose storage could not be deleted, with the snapshots that
 * are still whole: what takes space is seen, and can be deleted once more.
 */
public final class FailedDeletion {
  private final Rooms rooms;
  private final RunningJob job;
  private final Dataset dataset;
  private final List<Snapshot> snapshots;
  private final Map<String, String> hooks;

  /** Remembers a dataset that is about to be deleted by a job. */
  public FailedDeletion(Rooms rooms, RunningJob job, Dataset dataset) {
    this.rooms = rooms;
    this.job = job;
    this.dataset = dataset;
    this.snapshots = rooms.catalog().snapshots().of(dataset);
    this.hooks = rooms.catalog().hooks().of(dataset);
  }

  /** Puts a dSource back; out: the failure, with what to do next. */
  public DrydockException restored(DSource was, DrydockException e) {
    var table = rooms.catalog().dsources();
    long staging =
        rooms.catalog().environments().find(was.stagingEnvironment()).orElseThrow().number();
    long source = rooms.catalog().sourceConfigs().find(was.source()).orElseThrow().id();
    DSource now =
        table.insert(was.guid(), was.name(), source, staging, was.parameters(), was.linkedAt());
    DrydockException told = restored(now.dataset(), e, "dsource");
    // After its snapshots: each of them says that all is well.
    table.setState(now.id(), DSource.State.DISABLED, note(e, "dsource"));
    return told;
  }

  /** Puts a VDB back, which is not configured: its data may be in parts. */
  public DrydockException restored(Vdb was, DrydockException e) {
    var table = rooms.catalog().vdbs();
    Long parent = was.parentSnapshotId();
    boolean parentIsThere = parent != null && rooms.catalog().snapshots().find(parent).isPresent();
    Vdb now =
        table.insert(
            was.guid(),
            was.name(),
            was.repositoryId(),
            parentIsThere ? parent : null,
            was.parameters(),
            was.createdAt());
    DrydockException told = restored(now.dataset(), e, "vdb");
    table.setState(now.id(), Vdb.State.UNCONFIGURED, note(e, "vdb"));
    return told;
  }

  private String note(DrydockException e, String command) {
    return "Deleting it failed: %s. %s".formatted(e.why(), next(command));
  }

  private String next(String command) {
    return "When the cause is gone: drydock %s delete %s.".formatted(command, dataset.name());
  }

  private DrydockException restored(Dataset now, DrydockException e, String command) {
    rooms.catalog().hooks().replace(now, hooks);
    Set<String> used = new HashSet<>(Set.of(now.storageGuid()));
    for (Snapshot snapshot : snapshots) {
      String storage = snapshot.dataset().storageGuid();
      if (rooms.storage().condition(storage, snapshot.guid(), snapshot.takenAt())
          != Condition.MISSING) {
        used.add(storage);
        rooms.catalog().snapshots().insert(of(now, snapshot));
      }
    }
    Strays.forget(rooms, job, used);
    String next =
        "%s is still there, without what was deleted already. %s"
            .formatted(dataset.label(), next(command));
    String action = e.action().isBlank() ? next : e.action() + System.lineSeparator() + next;
    return new DrydockException(e.code(), e.doing(), e.why(), action, e.output(), e);
  }

  private static Snapshot of(Dataset now, Snapshot was) {
    var dataset = new Dataset(now.kind(), now.id(), now.name(), was.dataset().storageGuid());
    return new Snapshot(
        0, was.guid(), dataset, was.takenAt(), was.resync(), was.data(), was.folder(), was.jobId());
  }
}
