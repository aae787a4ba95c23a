package io.drydock.workflow;

import io.drydock.error.DrydockException;
import io.drydock.job.RunningJob;
import io.drydock.model.DSource;
import io.drydock.model.DSource.State;
import io.drydock.model.Job;
import io.drydock.model.JobLogLine.Level;
import java.util.Set;

/** dSource delete (contract §5): linked.stop_staging → unmount; then its storage goes. */
public final class DeleteDSource {
  private final Rooms rooms;

  /** Works with these rooms. */
  public DeleteDSource(Rooms rooms) {
    this.rooms = rooms;
  }

  /** See {@link io.drydock.DSources#delete}. */
  public void run(String name, boolean force) {
    DSource dsource = DSourceNames.get(rooms, name);
    Dependents.refuse(rooms, "deleting dSource " + name, dsource.dataset());
    rooms
        .jobs()
        .run(Job.Kind.DELETE, DSourceNames.scope(dsource), job -> delete(job, dsource, force));
  }

  private boolean delete(RunningJob job, DSource dsource, boolean force) {
    if (dsource.state() != State.DISABLED) {
      stopStaging(job, dsource, force);
    }
    DatasetMounts.unmountForGood(rooms, job, dsource.dataset(), force);
    var failed = new FailedDeletion(rooms, job, dsource.dataset());
    rooms.catalog().dsources().delete(dsource, job.id());
    try {
      Strays.remove(rooms, job, "delete storage", Set.of(dsource.guid()));
    } catch (DrydockException e) {
      throw failed.restored(dsource, e);
    }
    return true;
  }

  private void stopStaging(RunningJob job, DSource dsource, boolean force) {
    try {
      var work = new DSourceWork(rooms, job, dsource);
      if (work.isStaged()) {
        work.stopStaging();
      }
    } catch (DrydockException e) {
      if (!force) {
        throw e;
      }
      job.note(Level.WARNING, "Deleting all the same, as --force says. " + e.getMessage());
    }
  }
}
