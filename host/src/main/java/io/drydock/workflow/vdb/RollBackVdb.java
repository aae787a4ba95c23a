package io.drydock.workflow.vdb;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.job.RunningJob;
import io.drydock.model.Job;
import io.drydock.model.Snapshot;
import io.drydock.model.Vdb;
import io.drydock.model.Vdb.State;
import io.drydock.workflow.Rooms;
import java.util.Set;

/**
 * VDB rollback (contract §5): «pre-rollback» → virtual.unconfigure → storage at the snapshot →
 * virtual.mount_specification → mount → virtual.reconfigure → «post-rollback».
 */
public final class RollBackVdb {
  private final Rooms rooms;

  /** Works with these rooms. */
  public RollBackVdb(Rooms rooms) {
    this.rooms = rooms;
  }

  /** See {@link io.drydock.Vdbs#rollback}. */
  public Vdb run(String name, long snapshotId) {
    Vdb vdb = VdbNames.get(rooms, name);
    Snapshot snapshot = VdbNames.snapshot(rooms, snapshotId);
    checkOwn(vdb, snapshot);
    rooms
        .jobs()
        .run(
            Job.Kind.ROLLBACK,
            VdbNames.scope(vdb),
            job -> rollBack(job, VdbNames.get(rooms, name), snapshot));
    return VdbNames.get(rooms, name);
  }

  /** Back means to what it was: one of its own snapshots, or the one that it was made from. */
  private static void checkOwn(Vdb vdb, Snapshot snapshot) {
    boolean own =
        snapshot.dataset().kind() == vdb.dataset().kind() && snapshot.dataset().id() == vdb.id();
    if (!own && !Long.valueOf(snapshot.id()).equals(vdb.parentSnapshotId())) {
      throw new DrydockException(
          ErrorCode.INVALID_PARAMETERS,
          "rolling back " + vdb.dataset().label(),
          "snapshot %d is one of %s".formatted(snapshot.id(), snapshot.dataset().label()),
          "Choose one of its own: drydock snapshot list %s; or refresh it: drydock vdb refresh %s"
              .formatted(vdb.name(), vdb.name()));
    }
  }

  private boolean rollBack(RunningJob job, Vdb vdb, Snapshot snapshot) {
    VdbNames.requireProvisioned("rolling back", vdb);
    VdbNames.require("rolling back", vdb, Set.of(State.ENABLED, State.STOPPED, State.DISABLED));
    rooms.storage().requireRoom("rolling back " + vdb.dataset().label());
    var work = new VdbWork(rooms, job, vdb);
    work.ensureMounted();
    work.hook("pre-rollback");
    work.unconfigure();
    new ReplaceStorage(work).with(snapshot, () -> work.reconfigure(snapshot));
    work.hook("post-rollback");
    return true;
  }
}
