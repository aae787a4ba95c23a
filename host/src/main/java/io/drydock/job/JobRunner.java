package io.drydock.job;

import io.drydock.catalog.JobTable;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Job;
import io.drydock.model.Job.Kind;
import io.drydock.model.Job.State;
import io.drydock.model.JobFailure;
import io.drydock.model.JobLogLine.Level;
import io.drydock.model.JobScope;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * Runs jobs in the calling thread and remembers them: one at a time for an object, whichever
 * process asks. A job whose process died is not run again; it is marked, and so is its object.
 */
public final class JobRunner implements AutoCloseable {
  private static final String AFTER_INTERRUPTION =
      "A job on it was interrupted when its process ended. Its data and snapshots are unharmed. Bring"
          + " it up again: drydock %1$s enable %2$s; or delete it: drydock %1$s delete %2$s.";

  private static final Duration PATIENCE = Duration.ofHours(4);

  private final JobTable table;
  private final ProgressListener listener;
  private final Clock clock;
  private final ProcessLock lock;
  private final Duration patience;
  private final JobStart start;

  /** A runner whose jobs wait as long for others as long jobs take. */
  public JobRunner(JobTable table, ProgressListener listener, Clock clock, Path locks) {
    this(table, listener, clock, locks, PATIENCE);
  }

  /**
   * @param locks a folder for the files that show which processes live
   * @param patience how long a job waits for an upgrade of its plugin to end, and the other way
   *     round
   */
  public JobRunner(
      JobTable table, ProgressListener listener, Clock clock, Path locks, Duration patience) {
    this(table, listener, clock, new ProcessLock(locks), patience);
  }

  private JobRunner(
      JobTable table, ProgressListener listener, Clock clock, ProcessLock lock, Duration patience) {
    this.table = table;
    this.listener = listener;
    this.clock = clock;
    this.lock = lock;
    this.patience = patience;
    this.start = new JobStart(table, listener, clock, lock, patience);
  }

  /** One whose jobs are told to another listener; its jobs are those of this process, too. */
  public JobRunner tellingTo(ProgressListener other) {
    return new JobRunner(table, other, clock, lock, patience);
  }

  /** Marks the jobs of processes that died, and what they worked on. */
  public void noticeInterrupted() {
    for (String process : table.processesWithRunningJobs()) {
      if (lock.isDead(process)) {
        table.interrupt(process, clock.instant(), AFTER_INTERRUPTION);
      }
    }
  }

  /** Runs a job that uses no plugin to its end. */
  public <T> T run(Kind kind, String object, Function<RunningJob, T> work) {
    return run(kind, JobScope.of(object), work);
  }

  /**
   * Runs a job to its end. While another job is alone with its plugin, it waits, and tells the
   * listener.
   *
   * @param scope what it works on
   * @param work the workflow; since it may have waited, it reads what it works on itself
   * @throws DrydockException BUSY when a job on the object runs already; or why the work failed
   */
  public <T> T run(Kind kind, JobScope scope, Function<RunningJob, T> work) {
    Job job = start.begin(kind, scope, this::noticeInterrupted);
    try (var log = table.openLog(job.id())) {
      return run(job, scope, new RunningJob(job, log, listener, clock), work);
    }
  }

  /**
   * Waits until no job is alone with a plugin, for work that is no job.
   *
   * @param doing what waits, for the listener
   */
  public void awaitUpgrade(String doing, String plugin) {
    start.awaitUpgrade(doing, plugin, this::noticeInterrupted);
  }

  private <T> T run(Job job, JobScope scope, RunningJob running, Function<RunningJob, T> work) {
    listener.jobStarted(job);
    try {
      start.awaitOthers(running, scope, this::noticeInterrupted);
      T result = work.apply(running);
      end(job, State.SUCCEEDED, null);
      return result;
    } catch (RuntimeException e) {
      throw failed(running, job, e);
    } finally {
      running.ended();
    }
  }

  private DrydockException failed(RunningJob running, Job job, RuntimeException e) {
    // Who cancels interrupts this thread; that has had its effect, and must not disturb the
    // catalog. Whatever failed in an interrupted thread failed because of that: a script was
    // killed.
    boolean cancelled = Thread.interrupted() || e instanceof CancellationException;
    DrydockException failure =
        running.blotter().blot(cancelled ? cancelled(job, e) : asFailure(job, e));
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

  private static String doing(Job job) {
    return "%s %s".formatted(job.kind().doing(), job.object());
  }

  private static DrydockException cancelled(Job job, RuntimeException e) {
    return new DrydockException(
        ErrorCode.CANCELLED,
        doing(job),
        "it was cancelled",
        "Nothing was kept of it; start it again when you want to.",
        e);
  }

  private static DrydockException asFailure(Job job, RuntimeException e) {
    if (e instanceof DrydockException known) {
      return known;
    }
    return new DrydockException(
        ErrorCode.INTERNAL_ERROR,
        doing(job),
        "Drydock itself failed: " + e,
        "Please report this, with the output of the same command with -v.",
        e);
  }

  private void end(Job job, State state, @org.jspecify.annotations.Nullable JobFailure failure) {
    table.end(job, state, clock.instant(), failure);
    table.find(job.id()).ifPresent(listener::jobEnded);
  }

  /** Says that this process ran all its jobs to their end. */
  @Override
  public void close() {
    lock.close();
  }
}
