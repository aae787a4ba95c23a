package io.drydock.workflow;

import io.drydock.job.RunningJob;
import io.drydock.model.Job;
import io.drydock.model.Snapshot;

/** Deletes a snapshot, unless VDBs depend on it. */
public final class DeleteSnapshot {
  private final Rooms rooms;

  /** Works with these rooms. */
  public DeleteSnapshot(Rooms rooms) {
    this.rooms = rooms;
  }

  /** See {@link io.drydock.Snapshots#delete}. */
  public void run(Snapshot snapshot) {
    rooms
        .jobs()
        .run(Job.Kind.DELETE_SNAPSHOT, snapshot.dataset().label(), job -> delete(job, snapshot));
  }

  private boolean delete(RunningJob job, Snapshot snapshot) {
    Dependents.refuse(rooms, "deleting snapshot " + snapshot.id(), snapshot);
    rooms.catalog().snapshots().delete(snapshot, job.id());
    Strays.remove(rooms, job, "delete storage of snapshot " + snapshot.id());
    return true;
  }
}
