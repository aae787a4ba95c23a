package io.drydock.workflow.vdb;

import io.drydock.dlpx.Operation;
import io.drydock.model.Job;
import io.drydock.model.Vdb;
import io.drydock.model.Vdb.State;
import io.drydock.workflow.Rooms;

/** virtual.status: ACTIVE when the plugin does not define it (contract §2). */
public final class AskVdbStatus {
  private final Rooms rooms;

  /** Works with these rooms. */
  public AskVdbStatus(Rooms rooms) {
    this.rooms = rooms;
  }

  /** See {@link io.drydock.Vdbs#status}. */
  public String run(String name) {
    Vdb vdb = VdbNames.get(rooms, name);
    if (vdb.state() == State.DISABLED || vdb.state() == State.UNCONFIGURED) {
      return vdb.state().name();
    }
    return rooms
        .jobs()
        .run(
            Job.Kind.STATUS,
            vdb.dataset().label(),
            job -> {
              var work = new VdbWork(rooms, job, vdb);
              return work.defines(Operation.VIRTUAL_STATUS)
                  ? work.call(Operation.VIRTUAL_STATUS).asString()
                  : "ACTIVE";
            });
  }
}
