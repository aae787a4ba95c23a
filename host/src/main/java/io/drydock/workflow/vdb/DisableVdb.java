package io.drydock.workflow.vdb;

import io.drydock.job.RunningJob;
import io.drydock.model.Job;
import io.drydock.model.Vdb;
import io.drydock.model.Vdb.State;
import io.drydock.workflow.Rooms;
import java.util.Set;

/**
 * VDB disable (contract §5): («pre-stop») → virtual.unconfigure → unmount → («post-stop»), the
 * hooks with extendedStartStopHooks only.
 */
public final class DisableVdb {
  private final Rooms rooms;

  /** Works with these rooms. */
  public DisableVdb(Rooms rooms) {
    this.rooms = rooms;
  }

  /** See {@link io.drydock.Vdbs#disable}. */
  public Vdb run(String name) {
    Vdb vdb = VdbNames.get(rooms, name);
    rooms
        .jobs()
        .run(Job.Kind.DISABLE, VdbNames.scope(vdb), job -> disable(job, VdbNames.get(rooms, name)));
    return VdbNames.get(rooms, name);
  }

  private boolean disable(RunningJob job, Vdb vdb) {
    VdbNames.requireProvisioned("disabling", vdb);
    VdbNames.require("disabling", vdb, Set.of(State.ENABLED, State.STOPPED, State.INTERRUPTED));
    var work = new VdbWork(rooms, job, vdb);
    work.ensureMounted();
    work.extendedHook("pre-stop");
    work.unconfigure();
    work.unmount();
    rooms.catalog().vdbs().setState(vdb.id(), State.DISABLED, "");
    work.extendedHook("post-stop");
    return true;
  }
}
