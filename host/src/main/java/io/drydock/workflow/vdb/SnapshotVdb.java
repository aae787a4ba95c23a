package io.drydock.workflow.vdb;

import io.drydock.dlpx.Operation;
import io.drydock.job.RunningJob;
import io.drydock.model.Definition;
import io.drydock.model.Job;
import io.drydock.model.Snapshot;
import io.drydock.model.Vdb;
import io.drydock.model.Vdb.State;
import io.drydock.workflow.Rooms;
import io.drydock.workflow.TakeSnapshot;
import java.util.Set;

/**
 * VDB snapshot (contract §5): «pre-snapshot» → virtual.pre_snapshot → snapshot →
 * virtual.post_snapshot → «post-snapshot».
 */
public final class SnapshotVdb {
  private final Rooms rooms;

  /** Works with these rooms. */
  public SnapshotVdb(Rooms rooms) {
    this.rooms = rooms;
  }

  /** See {@link io.drydock.Vdbs#snapshot}. */
  public Snapshot run(String name) {
    Vdb vdb = VdbNames.get(rooms, name);
    return rooms
        .jobs()
        .run(
            Job.Kind.SNAPSHOT,
            VdbNames.scope(vdb),
            job -> snapshot(job, VdbNames.get(rooms, name)));
  }

  private Snapshot snapshot(RunningJob job, Vdb vdb) {
    VdbNames.requireProvisioned("taking a snapshot of", vdb);
    VdbNames.require("taking a snapshot of", vdb, Set.of(State.ENABLED, State.STOPPED));
    rooms.storage().requireRoom("taking a snapshot of " + vdb.dataset().label());
    var work = new VdbWork(rooms, job, vdb);
    work.ensureMounted();
    work.hook("pre-snapshot");
    work.callIfDefined(Operation.VIRTUAL_PRE_SNAPSHOT);
    Snapshot taken =
        new TakeSnapshot(rooms, job)
            .of(
                vdb.dataset(),
                false,
                () -> work.seal(Definition.SNAPSHOT, work.call(Operation.VIRTUAL_POST_SNAPSHOT)));
    work.hook("post-snapshot");
    return taken;
  }
}
