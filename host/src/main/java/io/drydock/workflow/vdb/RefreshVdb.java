package io.drydock.workflow.vdb;

import io.drydock.job.RunningJob;
import io.drydock.model.Job;
import io.drydock.model.Snapshot;
import io.drydock.model.Vdb;
import io.drydock.workflow.Rooms;

/**
 * VDB refresh (contract §5): «pre-refresh» → virtual.unconfigure → new clone →
 * virtual.mount_specification → mount → virtual.configure → «configure-clone» → «post-refresh».
 */
public final class RefreshVdb {
  private final Rooms rooms;

  /** Works with these rooms. */
  public RefreshVdb(Rooms rooms) {
    this.rooms = rooms;
  }

  /** See {@link io.drydock.Vdbs#refresh}. */
  public Vdb run(String name, long snapshotId) {
    Vdb vdb = VdbNames.get(rooms, name);
    Snapshot snapshot = VdbNames.snapshot(rooms, snapshotId);
    SnapshotPlugin.check(rooms, "refreshing " + vdb.dataset().label(), vdb.plugin(), snapshot);
    rooms
        .jobs()
        .run(
            Job.Kind.REFRESH,
            VdbNames.scope(vdb),
            job -> refresh(job, VdbNames.get(rooms, name), snapshot));
    return VdbNames.get(rooms, name);
  }

  private boolean refresh(RunningJob job, Vdb vdb, Snapshot snapshot) {
    VdbNames.requireProvisioned("refreshing", vdb);
    rooms.storage().requireRoom("refreshing " + vdb.dataset().label());
    var work = new VdbWork(rooms, job, vdb);
    work.ensureMounted();
    work.hook("pre-refresh");
    work.unconfigure();
    new ReplaceStorage(work).with(snapshot, () -> work.configure(snapshot));
    work.hook("configure-clone");
    work.hook("post-refresh");
    return true;
  }
}
