package io.drydock.workflow;

import io.drydock.dlpx.Operation;
import io.drydock.model.DSource;
import io.drydock.model.DSource.State;
import io.drydock.model.Job;

/** linked.status: ACTIVE when the plugin does not define it (contract §2). */
public final class AskStatus {
  private final Rooms rooms;

  /** Works with these rooms. */
  public AskStatus(Rooms rooms) {
    this.rooms = rooms;
  }

  /** See {@link io.drydock.DSources#status}. */
  public String run(String name) {
    DSource dsource = DSourceNames.get(rooms, name);
    if (dsource.state() == State.DISABLED) {
      return State.DISABLED.name();
    }
    return rooms
        .jobs()
        .run(
            Job.Kind.STATUS,
            DSourceNames.scope(dsource),
            job -> {
              var work = new DSourceWork(rooms, job, dsource);
              work.ensureMounted();
              return work.isStaged() && work.defines(Operation.LINKED_STATUS)
                  ? work.call(Operation.LINKED_STATUS).asString()
                  : "ACTIVE";
            });
  }
}
