package io.drydock.workflow;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.job.RunningJob;
import io.drydock.model.DSource;
import io.drydock.model.DSource.State;
import io.drydock.model.Job;

/** dSource disable (contract §5): linked.stop_staging → unmount. */
public final class DisableDSource {
  private final Rooms rooms;

  /** Works with these rooms. */
  public DisableDSource(Rooms rooms) {
    this.rooms = rooms;
  }

  /** See {@link io.drydock.DSources#disable}. */
  public DSource run(String name) {
    DSource dsource = DSourceNames.get(rooms, name);
    if (dsource.state() == State.DISABLED) {
      throw new DrydockException(
          ErrorCode.WRONG_STATE,
          "disabling dSource " + name,
          "it is disabled already",
          "Nothing has to be done.");
    }
    rooms.jobs().run(Job.Kind.DISABLE, DSourceNames.scope(dsource), job -> disable(job, dsource));
    return DSourceNames.get(rooms, name);
  }

  private boolean disable(RunningJob job, DSource dsource) {
    var work = new DSourceWork(rooms, job, dsource);
    if (work.isStaged()) {
      work.stopStaging();
      work.unmount();
    }
    rooms.catalog().dsources().setState(dsource.id(), State.DISABLED, "");
    return true;
  }
}
