package io.drydock.job;

import io.drydock.catalog.JobTable;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Job;
import io.drydock.model.Job.Kind;
import io.drydock.model.JobScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Lets jobs begin: one at a time for an object, and while a job is alone with a plugin, none that
 * uses the plugin (contract §5, plugin upgrade). The catalog decides, so it holds for all processes
 * that have the home open.
 */
final class JobStart {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private final JobTable table;
  private final ProgressListener listener;
  private final Clock clock;
  private final ProcessLock lock;
  private final Duration patience;

  /**
   * @param patience how long one job waits for another
   */
  JobStart(
      JobTable table, ProgressListener listener, Clock clock, ProcessLock lock, Duration patience) {
    this.table = table;
    this.listener = listener;
    this.clock = clock;
    this.lock = lock;
    this.patience = patience;
  }

  /**
   * Begins a job.
   *
   * @param beforeLooking is run before each look: jobs of dead processes are in nobody's way
   * @throws DrydockException BUSY
   */
  Job begin(Kind kind, JobScope scope, Runnable beforeLooking) {
    Instant end = clock.instant().plus(patience);
    for (boolean told = false; ; told = true) {
      beforeLooking.run();
      Optional<Job> job = table.start(kind, scope, lock.name(), clock.instant());
      if (job.isPresent()) {
        return job.get();
      }
      String doing = "%s %s".formatted(kind.doing(), scope.object());
      Optional<Job> alone = aloneBefore(scope);
      if (alone.isEmpty()) {
        table.running(scope.object()).ifPresent(other -> refuse(doing, other));
      } else if (clock.instant().isAfter(end)) {
        refuse(doing, alone.get());
      } else if (!told) {
        listener.waiting(doing, alone.get());
      }
      pause();
    }
  }

  /** The job that the new one waits for; one on the same object is no reason to wait. */
  private Optional<Job> aloneBefore(JobScope scope) {
    return scope.plugin() == null
        ? Optional.empty()
        : table.aloneWith(scope.plugin()).filter(job -> !job.object().equals(scope.object()));
  }

  /** Waits until a job that is alone with its plugin really is. */
  void awaitOthers(RunningJob running, JobScope scope, Runnable beforeLooking) {
    String plugin = scope.plugin();
    if (plugin == null || !scope.alone()) {
      return;
    }
    Instant end = clock.instant().plus(patience);
    // Looked at once: since this job is there, no other begins.
    for (Job other : table.using(plugin)) {
      if (other.id() != running.id()) {
        running.step(
            "wait for %s %d of %s".formatted(other.kind(), other.id(), other.object()),
            () ->
                awaitEnd("waiting to be alone with " + scope.object(), other, end, beforeLooking));
      }
    }
  }

  /** Waits until no job is alone with a plugin. */
  void awaitUpgrade(String doing, String plugin, Runnable beforeLooking) {
    beforeLooking.run();
    table
        .aloneWith(plugin)
        .ifPresent(
            job -> {
              listener.waiting(doing, job);
              awaitEnd(doing, job, clock.instant().plus(patience), beforeLooking);
            });
  }

  private void awaitEnd(String doing, Job other, Instant end, Runnable beforeLooking) {
    while (isRunning(other)) {
      if (clock.instant().isAfter(end)) {
        refuse(doing, other);
      }
      pause();
      beforeLooking.run();
    }
  }

  private boolean isRunning(Job job) {
    return table.find(job.id()).map(Job::state).filter(Job.State.RUNNING::equals).isPresent();
  }

  private static void refuse(String doing, Job other) {
    throw new DrydockException(
        ErrorCode.BUSY,
        doing,
        "job %s %d works on %s".formatted(other.kind(), other.id(), other.object()),
        "Wait for it to end, and try again.");
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Stopped while waiting for another job");
    }
  }
}
