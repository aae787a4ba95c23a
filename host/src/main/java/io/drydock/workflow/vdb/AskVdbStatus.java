package io.drydock.workflow.vdb;

import io.drydock.dlpx.Operation;
import io.drydock.model.Job;
import io.drydock.model.Vdb;
import io.drydock.model.Vdb.State;
import io.drydock.workflow.Rooms;
import java.util.OptionalDouble;

/** virtual.status, ACTIVE when the plugin does not define it, and virtual.source_size (§2). */
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
            VdbNames.scope(vdb),
            job -> {
              var work = new VdbWork(rooms, job, vdb);
              work.ensureMounted();
              return work.defines(Operation.VIRTUAL_STATUS)
                  ? work.call(Operation.VIRTUAL_STATUS).asString()
                  : "ACTIVE";
            });
  }

  /** See {@link io.drydock.Vdbs#sourceSize}. */
  public OptionalDouble sourceSize(String name) {
    Vdb vdb = VdbNames.get(rooms, name);
    return rooms
        .jobs()
        .run(
            Job.Kind.SIZE,
            VdbNames.scope(vdb),
            job -> {
              var work = new VdbWork(rooms, job, vdb);
              work.ensureMounted();
              return work.defines(Operation.VIRTUAL_SOURCE_SIZE)
                  ? OptionalDouble.of(work.call(Operation.VIRTUAL_SOURCE_SIZE).asDouble())
                  : OptionalDouble.empty();
            });
  }
}
