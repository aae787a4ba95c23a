package io.drydock.workflow.vdb;

import io.drydock.dlpx.Operation;
import io.drydock.job.RunningJob;
import io.drydock.model.Job;
import io.drydock.model.Vdb;
import io.drydock.model.Vdb.State;
import io.drydock.workflow.Rooms;
import java.util.Set;

/**
 * VDB start (contract §5): «pre-start» → virtual.mount_specification → mount → virtual.start →
 * «post-start».
 */
public final class StartVdb {
  private final Rooms rooms;

  /** Works with these rooms. */
  public StartVdb(Rooms rooms) {
    this.rooms = rooms;
  }

  /** See {@link io.drydock.Vdbs#start}. */
  public Vdb run(String name) {
    Vdb vdb = VdbNames.get(rooms, name);
    rooms
        .jobs()
        .run(Job.Kind.START, VdbNames.scope(vdb), job -> start(job, VdbNames.get(rooms, name)));
    return VdbNames.get(rooms, name);
  }

  private boolean start(RunningJob job, Vdb vdb) {
    VdbNames.requireProvisioned("starting", vdb);
    VdbNames.require("starting", vdb, Set.of(State.STOPPED, State.ENABLED));
    var work = new VdbWork(rooms, job, vdb);
    work.hook("pre-start");
    work.mount();
    work.callIfDefined(Operation.VIRTUAL_START);
    rooms.catalog().vdbs().setState(vdb.id(), State.ENABLED, "");
    work.hook("post-start");
    return true;
  }
}
