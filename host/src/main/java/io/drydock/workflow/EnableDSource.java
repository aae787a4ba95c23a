package io.drydock.workflow;

import io.drydock.dlpx.Operation;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.job.RunningJob;
import io.drydock.model.DSource;
import io.drydock.model.DSource.State;
import io.drydock.model.Job;

/** dSource enable (contract §5): linked.mount_specification → mount → linked.start_staging. */
public final class EnableDSource {
  private final Rooms rooms;

  /** Works with these rooms. */
  public EnableDSource(Rooms rooms) {
    this.rooms = rooms;
  }

  /** See {@link io.drydock.DSources#enable}. */
  public DSource run(String name) {
    DSource dsource = DSourceNames.get(rooms, name);
    if (dsource.state() == State.ENABLED) {
      throw new DrydockException(
          ErrorCode.WRONG_STATE,
          "enabling dSource " + name,
          "it is enabled already",
          "Nothing has to be done; to mount it anew, disable it first.");
    }
    rooms.jobs().run(Job.Kind.ENABLE, DSourceNames.scope(dsource), job -> enable(job, dsource));
    return DSourceNames.get(rooms, name);
  }

  private boolean enable(RunningJob job, DSource dsource) {
    var work = new DSourceWork(rooms, job, dsource);
    if (work.isStaged()) {
      work.mount();
      work.callIfDefined(Operation.LINKED_START_STAGING);
    }
    rooms.catalog().dsources().setState(dsource.id(), State.ENABLED, "");
    return true;
  }
}
