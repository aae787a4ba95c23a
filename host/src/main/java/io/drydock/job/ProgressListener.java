package io.drydock.job;

import io.drydock.model.Job;
import io.drydock.model.JobLogLine;
import java.time.Duration;

/**
 * Is told what a job does while it does it, on the job's thread. Secrets are already blotted out.
 */
public interface ProgressListener {
  /** Tells nobody. */
  ProgressListener SILENT = new ProgressListener() {};

  /**
   * A job cannot begin before another has ended.
   *
   * @param doing what is to be done: {@code syncing dSource docs}
   * @param other the other job
   */
  default void waiting(String doing, Job other) {}

  /** A job began. */
  default void jobStarted(Job job) {}

  /** A step began: {@code linked.pre_snapshot}, {@code mount /mnt/docs}, {@code snapshot}. */
  default void stepStarted(Job job, String step) {}

  /** A step ended well. */
  default void stepFinished(Job job, String step, Duration took) {}

  /** A step failed. */
  default void stepFailed(Job job, String step, Duration took) {}

  /** A line was logged, by Drydock or by the plugin. */
  default void logged(Job job, JobLogLine line) {}

  /** A job ended, well or not; its state says which. */
  default void jobEnded(Job job) {}
}
