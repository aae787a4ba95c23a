package io.drydock.workflow;

import io.drydock.error.DrydockException;
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
    try {
      job.step("delete storage of snapshot " + snapshot.id(), () -> deleteData(snapshot));
    } catch (DrydockException e) {
      throw kept(snapshot, e);
    }
    rooms.catalog().snapshots().delete(snapshot, job.id());
    Strays.remove(rooms, job);
    return true;
  }

  private void deleteData(Snapshot snapshot) {
    rooms.storage().deleteSnapshot(snapshot.dataset().storageGuid(), snapshot.guid());
  }

  private static DrydockException kept(Snapshot snapshot, DrydockException e) {
    String next =
        "It stays in the list. When the cause is gone: drydock snapshot delete %d."
            .formatted(snapshot.id());
    String action = e.action().isBlank() ? next : e.action() + System.lineSeparator() + next;
    return new DrydockException(e.code(), e.doing(), e.why(), action, e.output(), e);
  }
}
