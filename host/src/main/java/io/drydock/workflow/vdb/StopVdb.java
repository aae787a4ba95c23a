package io.drydock.workflow.vdb;

import io.drydock.dlpx.Operation;
import io.drydock.job.RunningJob;
import io.drydock.model.Job;
import io.drydock.model.Vdb;
import io.drydock.model.Vdb.State;
import io.drydock.workflow.Rooms;
import java.util.Set;

/** VDB stop (contract §5): «pre-stop» → virtual.stop → «post-stop». It stays mounted. */
public final class StopVdb {
  private final Rooms rooms;

  /** Works with these rooms. */
  public StopVdb(Rooms rooms) {
    this.rooms = rooms;
  }

  /** See {@link io.drydock.Vdbs#stop}. */
  public Vdb run(String name) {
    Vdb vdb = VdbNames.get(rooms, name);
    rooms
        .jobs()
        .run(Job.Kind.STOP, VdbNames.scope(vdb), job -> stop(job, VdbNames.get(rooms, name)));
    return VdbNames.get(rooms, name);
  }

  private boolean stop(RunningJob job, Vdb vdb) {
    VdbNames.requireProvisioned("stopping", vdb);
    VdbNames.require("stopping", vdb, Set.of(State.ENABLED));
    var work = new VdbWork(rooms, job, vdb);
    work.ensureMounted();
    work.hook("pre-stop");
    work.callIfDefined(Operation.VIRTUAL_STOP);
    rooms.catalog().vdbs().setState(vdb.id(), State.STOPPED, "");
    work.hook("post-stop");
    return true;
  }
}
