package io.drydock.job;

import io.drydock.catalog.JobLogWriter;
import io.drydock.model.Job;
import io.drydock.model.JobLogLine;
import io.drydock.model.JobLogLine.Level;
import io.drydock.secret.Blotter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A job while it runs: what its workflow reports to. Safe for use by many threads. */
public final class RunningJob {
  private static final String DRYDOCK = "drydock";

  private final Job job;
  private final JobLogWriter log;
  private final ProgressListener listener;
  private final Clock clock;
  private final Blotter blotter = new Blotter();
  private final List<Runnable> endings = new ArrayList<>();

  RunningJob(Job job, JobLogWriter log, ProgressListener listener, Clock clock) {
    this.job = job;
    this.log = log;
    this.listener = listener;
    this.clock = clock;
  }

  /** The job's id. */
  public long id() {
    return job.id();
  }

  /** Blots the secrets of this job out of everything that it logs; workflows teach it. */
  public Blotter blotter() {
    return blotter;
  }

  /** Does this when the job has ended, well or not: for what is held as long as it runs. */
  public synchronized void atEnd(Runnable ending) {
    endings.add(ending);
  }

  synchronized void ended() {
    endings.forEach(Runnable::run);
    endings.clear();
  }

  /** Does one step of the job, and tells when it begins and how it ends. */
  public <T> T step(String name, Supplier<T> work) {
    Instant start = clock.instant();
    listener.stepStarted(job, name);
    try {
      T result = work.get();
      Duration took = Duration.between(start, clock.instant());
      note(Level.INFO, "%s: done in %d ms".formatted(name, took.toMillis()));
      listener.stepFinished(job, name, took);
      return result;
    } catch (RuntimeException e) {
      Duration took = Duration.between(start, clock.instant());
      note(Level.ERROR, "%s: failed after %d ms".formatted(name, took.toMillis()));
      listener.stepFailed(job, name, took);
      throw e;
    }
  }

  /** Does one step that gives nothing. */
  public void step(String name, Runnable work) {
    step(
        name,
        () -> {
          work.run();
          return true;
        });
  }

  /** Logs a line of Drydock's own. */
  public void note(Level level, String text) {
    log(level, DRYDOCK, text);
  }

  /** Logs what somebody said. */
  public void log(Level level, String source, String text) {
    var line = new JobLogLine(clock.instant(), level, source, blotter.blot(text));
    log.write(line);
    listener.logged(job, line);
  }
}
