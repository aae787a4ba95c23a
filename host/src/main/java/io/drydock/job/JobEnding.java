package io.drydock.job;

import io.drydock.catalog.JobTable;
import io.drydock.error.DrydockException;
import io.drydock.model.Job;
import io.drydock.model.Job.State;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes the end of a job, and where that is not possible now, sees to it that it is later. */
final class JobEnding {
  private final JobTable table;
  private final RunningJobs running;
  private final Instant at;

  JobEnding(JobTable table, RunningJobs running, Clock clock) {
    this.table = table;
    this.running = running;
    this.at = clock.instant();
  }

  /**
   * Writes it, which frees the job's object.
   *
   * @return why it could not be written; null when it was
   */
  @Nullable DrydockException write(Job job, State state, @Nullable DrydockException failure) {
    Runnable write =
        () -> table.end(job, state, at, JobFailures.remembered(failure), note(job, state));
    try {
      write.run();
      return null;
    } catch (RuntimeException | Error unwritten) {
      running.writeLater(write);
      return JobFailures.unwritten(job, unwritten);
    }
  }

  private static String note(Job job, State state) {
    if (state != State.CANCELLED) {
      return "";
    }
    return "Job %d (%s) on it%s. What it did: drydock job show %d --log. Ask for it again when you want to."
        .formatted(job.id(), job.kind(), JobTable.WAS_CANCELLED, job.id());
  }

  /** The job as it is now. */
  Job ended(Job job, State state, @Nullable DrydockException failure) {
    return new Job(
        job.id(),
        job.kind(),
        job.object(),
        state,
        job.startedAt(),
        at,
        JobFailures.remembered(failure));
  }
}
