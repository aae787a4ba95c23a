package io.drydock.cli.killed;

import io.drydock.job.ProgressListener;
import io.drydock.model.Job;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Kills its own process, with SIGKILL and on the job's thread, at one moment of a job. */
final class KilledAt implements ProgressListener {
  /** The moments that are counted. */
  enum Moment {
    /** A step is about to begin: the one before is done, and noted. */
    BEGIN,
    /** A step has ended, and nothing of what comes behind it was done. */
    END
  }

  private final Moment moment;
  private final int number;
  private int passed;

  /**
   * @param moment which moments
   * @param number at which of them, from 1
   */
  KilledAt(Moment moment, int number) {
    this.moment = moment;
    this.number = number;
  }

  @Override
  public void stepStarted(Job job, String step) {
    pass(Moment.BEGIN, step);
  }

  @Override
  public void stepFinished(Job job, String step, Duration took) {
    pass(Moment.END, step);
  }

  private void pass(Moment now, String step) {
    if (now == moment && ++passed == number) {
      System.out.println("killed at the %s of: %s".formatted(now, step));
      kill();
    }
  }

  private static void kill() {
    try {
      new ProcessBuilder("kill", "-9", Long.toString(ProcessHandle.current().pid())).start();
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
    while (true) {
      LockSupport.park();
    }
  }
}
