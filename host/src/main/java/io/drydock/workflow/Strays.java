package io.drydock.workflow;

import io.drydock.catalog.StrayTable.Stray;
import io.drydock.job.RunningJob;
import java.util.List;

/** Removes storage that nothing refers to: what a job has just done with, or died with. */
public final class Strays {
  private Strays() {}

  /** Removes what jobs that ended left behind; takes no time when they left nothing. */
  public static void remove(Rooms rooms, RunningJob job) {
    List<Stray> strays = rooms.catalog().strays().claim(job.id());
    if (!strays.isEmpty()) {
      job.step("remove unused storage", () -> remove(rooms, strays));
    }
  }

  /**
   * Removes what this job did with, and what others left.
   *
   * @param step how the job calls that
   */
  public static void remove(Rooms rooms, RunningJob job, String step) {
    job.step(step, () -> remove(rooms, rooms.catalog().strays().claim(job.id())));
  }

  private static void remove(Rooms rooms, List<Stray> strays) {
    for (Stray stray : strays) {
      String snapshot = stray.snapshotGuid();
      if (snapshot == null) {
        rooms.storage().delete(stray.storageGuid());
      } else {
        rooms.storage().deleteSnapshot(stray.storageGuid(), snapshot);
      }
      rooms.catalog().strays().remove(stray);
    }
  }
}
