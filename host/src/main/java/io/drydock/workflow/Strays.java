package io.drydock.workflow;

import io.drydock.catalog.StrayTable.Stray;
import io.drydock.error.DrydockException;
import io.drydock.job.RunningJob;
import io.drydock.model.JobLogLine.Level;
import java.util.List;
import java.util.Set;

/** Removes storage that nothing refers to: what a job has just done with, or died with. */
public final class Strays {
  private Strays() {}

  /**
   * Removes what jobs that ended left behind; takes no time when they left nothing. What cannot be
   * removed keeps no job from its work, and is tried again by the next.
   */
  public static void remove(Rooms rooms, RunningJob job) {
    List<Stray> strays = rooms.catalog().strays().claim(job.id());
    if (!strays.isEmpty()) {
      job.step("remove unused storage", () -> remove(rooms, job, strays, Set.of()));
    }
  }

  /**
   * Removes what this job did with, and what others left.
   *
   * @param step how the job calls that
   * @param own the storage that this job did with, without which it has not done its work
   */
  public static void remove(Rooms rooms, RunningJob job, String step, Set<String> own) {
    job.step(step, () -> remove(rooms, job, rooms.catalog().strays().claim(job.id()), own));
  }

  private static void remove(Rooms rooms, RunningJob job, List<Stray> strays, Set<String> own) {
    for (Stray stray : strays) {
      try {
        remove(rooms, stray);
      } catch (DrydockException e) {
        if (own.contains(stray.storageGuid())) {
          throw e;
        }
        job.note(Level.WARNING, "Storage that nothing uses stays for now. " + e.getMessage());
      }
    }
  }

  private static void remove(Rooms rooms, Stray stray) {
    String snapshot = stray.snapshotGuid();
    if (snapshot == null) {
      rooms.storage().delete(stray.storageGuid());
    } else {
      rooms.storage().deleteSnapshot(stray.storageGuid(), snapshot);
    }
    rooms.catalog().strays().remove(stray);
  }

  /** These are in use again. */
  static void forget(Rooms rooms, RunningJob job, Set<String> storageGuids) {
    rooms.catalog().strays().claim(job.id()).stream()
        .filter(stray -> storageGuids.contains(stray.storageGuid()))
        .forEach(rooms.catalog().strays()::remove);
  }
}
