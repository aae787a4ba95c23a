package io.drydock;

import io.drydock.model.Job;
import io.drydock.model.JobLogLine;
import io.drydock.model.JobQuery;
import java.time.Duration;
import java.util.List;

/** What was done in a home. */
public interface Jobs {
  /** The newest ones, newest first. */
  default List<Job> list() {
    return list(JobQuery.newest());
  }

  /** Those that are asked for, newest first. */
  List<Job> list(JobQuery query);

  /** The one with this id, or NOT_FOUND. */
  Job get(long id);

  /**
   * Asks a job that runs to end, in this process or another, and returns at once. Its script is
   * ended, its state becomes CANCELLED, and its object is free then; the process that runs it
   * notices within a second.
   *
   * @throws io.drydock.error.DrydockException NOT_FOUND; WRONG_STATE when it has ended
   */
  void cancel(long id);

  /**
   * Waits for the end of a job.
   *
   * @return the job as it is then, which may still be running when the time is over
   */
  Job await(long id, Duration atMost) throws InterruptedException;

  /** What happened in it, in order. */
  List<JobLogLine> log(long id);
}
