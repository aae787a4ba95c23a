package io.drydock.job;

import io.drydock.catalog.JobTable;
import io.drydock.error.DrydockException;
import io.drydock.model.Job;
import io.drydock.model.Job.Kind;
import io.drydock.model.Job.State;
import io.drydock.model.JobLogLine.Level;
import io.drydock.model.JobScope;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs jobs in the calling thread and remembers them: one at a time for an object, whichever
 * process asks. A job whose process died is not run again; it is marked, and so is its object.
 */
public final class JobRunner implements AutoCloseable {
  private static final String AFTER_INTERRUPTION =
      "A job on it was interrupted when its process ended. Its data and snapshots are unharmed."
          + " Bring it up again: drydock %1$s enable %2$s; or delete it: drydock %1$s delete %2$s.";

  private static final Duration PATIENCE = Duration.ofHours(4);

  private final JobTable table;
  private final ProgressListener listener;
  private final Clock clock;
  private final ProcessLock lock;
  private final Duration patience;
  private final JobStart start;
  private final RunningJobs running;

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
    this(table, listener, clock, patience, new RunningJobs(table, new ProcessLock(locks), clock));
  }

  private JobRunner(
      JobTable table,
      ProgressListener listener,
      Clock clock,
      Duration patience,
      RunningJobs running) {
    this.table = table;
    this.listener = listener;
    this.clock = clock;
    this.lock = running.lock();
    this.patience = patience;
    this.running = running;
    this.start = new JobStart(table, listener, clock, lock, patience);
  }

  /** One whose jobs are told to another listener; its jobs are those of this process, too. */
  public JobRunner tellingTo(ProgressListener other) {
    return new JobRunner(table, other, clock, patience, running);
  }

  /** Marks the jobs of processes that died, and what they worked on. */
  public void noticeInterrupted() {
    for (String process : table.processesWithRunningJobs()) {
      if (lock.isDead(process)) {
        table.interrupt(process, clock.instant(), AFTER_INTERRUPTION);
      }
    }
  }

  /** What is done in each job before its own work: tidying up after those that died. */
  public void beforeEach(Consumer<RunningJob> work) {
    running.beforeWork(work);
  }

  /** Whether a job has used up this process's memory: it should be replaced when nothing runs. */
  public boolean hasRunOutOfMemory() {
    return running.hasRunOutOfMemory();
  }

  /** Runs a job that uses no plugin to its end. */
  public <T> T run(Kind kind, String object, Function<RunningJob, T> work) {
    return run(kind, JobScope.of(object), work);
  }

  /**
   * Runs a job to its end. While another job is alone with its plugin, it waits, and tells the
   * listener. However it ends, its object is free afterwards.
   *
   * @param scope what it works on
   * @param work the workflow; since it may have waited, it reads what it works on itself
   * @throws DrydockException BUSY when a job on the object runs already; or why the work failed
   */
  public <T> T run(Kind kind, JobScope scope, Function<RunningJob, T> work) {
    Job job = start.begin(kind, scope, this::noticeInterrupted);
    RunningJob begun;
    try {
      begun = new RunningJob(job, lock.name(), table.openLog(job.id()), listener, clock);
    } catch (RuntimeException | Error unopened) {
      DrydockException failure = JobFailures.known(job, unopened);
      new JobEnding(table, running, clock).write(job, State.FAILED, failure);
      throw failure;
    }
    running.add(begun);
    try {
      return run(job, scope, begun, work);
    } finally {
      running.remove(begun);
      begun.ended();
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

  private <T> T run(Job job, JobScope scope, RunningJob begun, Function<RunningJob, T> work) {
    T result;
    try {
      listener.jobStarted(job);
      start.awaitOthers(begun, scope, this::noticeInterrupted);
      running.beforeWork().accept(begun);
      result = work.apply(begun);
    } catch (RuntimeException | Error e) {
      throw failed(begun, job, e);
    }
    begun.over();
    DrydockException unwritten = end(begun, job, State.SUCCEEDED, null);
    if (unwritten != null) {
      throw unwritten;
    }
    return result;
  }

  private DrydockException failed(RunningJob begun, Job job, Throwable e) {
    // Who cancels interrupts this thread. Whatever failed in an interrupted thread failed because
    // of that: a script was killed.
    begun.over();
    boolean cancelled = begun.wasCancelled() || e instanceof CancellationException;
    DrydockException failure =
        begun.blotter().blot(cancelled ? JobFailures.cancelled(job, e) : JobFailures.known(job, e));
    running.noteMemory(failure);
    begun.note(Level.ERROR, failure.getMessage() == null ? "" : failure.getMessage());
    end(begun, job, cancelled ? State.CANCELLED : State.FAILED, failure);
    return failure;
  }

  private @Nullable DrydockException end(
      RunningJob begun, Job job, State state, @Nullable DrydockException failure) {
    begun.closeLog();
    var ending = new JobEnding(table, running, clock);
    DrydockException unwritten = ending.write(job, state, failure);
    listener.jobEnded(ending.ended(job, state, failure));
    return unwritten;
  }

  /** Says that this process ran all its jobs to their end. */
  @Override
  public void close() {
    running.close();
  }
}
