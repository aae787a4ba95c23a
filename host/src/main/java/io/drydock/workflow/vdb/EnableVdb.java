package io.drydock.workflow.vdb;

import io.drydock.dlpx.Operation;
import io.drydock.job.RunningJob;
import io.drydock.model.Job;
import io.drydock.model.Vdb;
import io.drydock.model.Vdb.State;
import io.drydock.workflow.Rooms;

/**
 * VDB enable (contract §5): virtual.status; when INACTIVE: («pre-start») →
 * virtual.mount_specification → mount → virtual.reconfigure → («post-start»), the hooks with
 * extendedStartStopHooks only. A VDB that was never configured is configured.
 */
public final class EnableVdb {
  private final Rooms rooms;

  /** Works with these rooms. */
  public EnableVdb(Rooms rooms) {
    this.rooms = rooms;
  }

  /** See {@link io.drydock.Vdbs#enable}. */
  public Vdb run(String name) {
    Vdb vdb = VdbNames.get(rooms, name);
    rooms
        .jobs()
        .run(Job.Kind.ENABLE, VdbNames.scope(vdb), job -> enable(job, VdbNames.get(rooms, name)));
    return VdbNames.get(rooms, name);
  }

  private boolean enable(RunningJob job, Vdb vdb) {
    if (vdb.sourceConfig() == null) {
      new ProvisionVdb(rooms).configure(job, vdb);
      return true;
    }
    var work = new VdbWork(rooms, job, vdb);
    // What was not mounted cannot have been active, whatever the plugin says of it now.
    boolean wasMounted = work.isMounted();
    work.ensureMounted();
    if (isInactive(work) || !wasMounted) {
      work.extendedHook("pre-start");
      work.mount();
      rooms.catalog().vdbs().configured(vdb.id(), work.reconfigure(work.parent().orElse(null)));
      work.extendedHook("post-start");
    } else {
      rooms.catalog().vdbs().setState(vdb.id(), State.ENABLED, "");
    }
    return true;
  }

  /**
   * What the plugin says. One that does not define the status would always be ACTIVE; then it is as
   * its state says, for Drydock itself has unconfigured it.
   */
  private static boolean isInactive(VdbWork work) {
    return work.defines(Operation.VIRTUAL_STATUS)
        ? work.call(Operation.VIRTUAL_STATUS).asString().equals("INACTIVE")
        : work.vdb().state() != State.ENABLED;
  }
}
