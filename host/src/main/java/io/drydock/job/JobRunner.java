package io.drydock.job;

import io.drydock.catalog.JobTable;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Job;
import io.drydock.model.Job.Kind;
import io.drydock.model.Job.State;
import io.drydock.model.JobFailure;
import io.drydock.model.JobLogLine.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * Runs jobs in the calling thread and remembers them: one at a time for an object, whichever
 * process asks. A job whose process died is not run again; it is marked, and so is its object.
 */
public final class JobRunner implements AutoCloseable {
  private static final String AFTER_INTERRUPTION =
      "A job on it was interrupted when its process ended. Its snapshots are unharmed; sync it, or"
          + " disable and enable it, to go on.";

  private final JobTable table;
  private final ProgressListener listener;
  private final Clock clock;
  private final ProcessLock lock;

  /**
   * @param locks a folder for the files that show which processes live
   */
  public JobRunner(JobTable table, ProgressListener listener, Clock clock, Path locks) {
    this.table = table;
    this.listener = listener;
    this.clock = clock;
    this.lock = ProcessLock.take(locks);
  }

  /** Marks the jobs of processes that died, and what they worked on. */
  public void noticeInterrupted() {
    for (String process : table.processesWithRunningJobs()) {
      if (lock.isDead(process)) {
        table.interrupt(process, clock.instant(), AFTER_INTERRUPTION);
      }
    }
  }

  /**
   * Runs a job to its end.
   *
   * @param object what it works on: {@code dSource docs}
   * @param work the workflow
   * @throws DrydockException BUSY when a job on the object runs already; or why the work failed
   */
  public <T> T run(Kind kind, String object, Function<RunningJob, T> work) {
    Job job = start(kind, object);
    try (var log = table.openLog(job.id())) {
      return run(job, new RunningJob(job, log, listener, clock), work);
    }
  }

  private <T> T run(Job job, RunningJob running, Function<RunningJob, T> work) {
    listener.jobStarted(job);
    try {
      T result = work.apply(running);
      end(job, State.SUCCEEDED, null);
      return result;
    } catch (RuntimeException e) {
      throw failed(running, job, e);
    }
  }

  private Job start(Kind kind, String object) {
    noticeInterrupted();
    return table
        .start(kind, object, lock.name(), clock.instant())
        .orElseThrow(() -> busy(kind, object));
  }

  private DrydockException busy(Kind kind, String object) {
    String which = table.running(object).map(job -> job.kind() + " " + job.id()).orElse("a job");
    return new DrydockException(
        ErrorCode.BUSY,
        "%s %s".formatted(kind.doing(), object),
        "job %s works on it".formatted(which),
        "Wait for it to end, and try again.");
  }

  private DrydockException failed(RunningJob running, Job job, RuntimeException e) {
    // Who cancels interrupts this thread; that has had its effect, and must not disturb the
    // catalog.
    Thread.interrupted();
    DrydockException failure = running.blotter().blot(asFailure(job, e));
    running.note(Level.ERROR, failure.getMessage() == null ? "" : failure.getMessage());
    var remembered =
        new JobFailure(
            failure.code().name(),
            failure.doing(),
            failure.why(),
            failure.action(),
            failure.output());
    end(job, State.FAILED, remembered);
    return failure;
  }

  private static DrydockException asFailure(Job job, RuntimeException e) {
    if (e instanceof DrydockException known) {
      return known;
    }
    String doing = "%s %s".formatted(job.kind().doing(), job.object());
    if (e instanceof CancellationException) {
      return new DrydockException(
          ErrorCode.CANCELLED,
          doing,
          "it was cancelled",
          "Nothing was kept of it; start it again when you want to.",
          e);
    }
    return new DrydockException(
        ErrorCode.INTERNAL_ERROR,
        doing,
        "Drydock itself failed: " + e,
        "Please report this, with the output of the same command with -v.",
        e);
  }

  private void end(Job job, State state, @org.jspecify.annotations.Nullable JobFailure failure) {
    table.end(job.id(), state, clock.instant(), failure);
    table.find(job.id()).ifPresent(listener::jobEnded);
  }

  /** Says that this process ran all its jobs to their end. */
  @Override
  public void close() {
    lock.close();
  }
}
