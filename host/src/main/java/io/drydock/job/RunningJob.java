package io.drydock.job;

import io.drydock.catalog.JobHostTable;
import io.drydock.catalog.JobLogWriter;
import io.drydock.error.DrydockException;
import io.drydock.model.DurationText;
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
  private final String mark;
  private final Thread thread = Thread.currentThread();
  private boolean cancelled;
  private boolean over;
  private long lostLines;

  /** Of the calling thread, which is the one that works on it. */
  RunningJob(Job job, String process, JobLogWriter log, ProgressListener listener, Clock clock) {
    this.mark = JobHostTable.mark(job.id(), process);
    this.job = job;
    this.log = log;
    this.listener = listener;
    this.clock = clock;
  }

  /** The job's id. */
  public long id() {
    return job.id();
  }

  /**
   * A word that no other job has, in this home or another: the scripts that it runs carry it on the
   * command line of their shells.
   */
  public String mark() {
    return mark;
  }

  /** What it works on: {@code dSource docs}. */
  public String object() {
    return job.object();
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

  /** Lets it end before it is done: told to its thread, once. */
  synchronized void cancel() {
    if (!over && !cancelled) {
      cancelled = true;
      thread.interrupt();
    }
  }

  /**
   * Its work is over; nobody can cancel it any more. An interrupt is forgotten: it has had its
   * effect, and must not disturb what is written at the end.
   */
  synchronized void over() {
    over = true;
    cancelled |= Thread.interrupted();
  }

  /** Whether somebody asked for its end, by {@link #cancel} or an interrupt. */
  public synchronized boolean wasCancelled() {
    return cancelled;
  }

  /** Does one step of the job, and tells when it begins and how it ends. */
  public <T> T step(String name, Supplier<T> work) {
    Instant start = clock.instant();
    listener.stepStarted(job, name);
    try {
      T result = work.get();
      Duration took = Duration.between(start, clock.instant());
      note(Level.INFO, "%s: done in %s".formatted(name, DurationText.of(took)));
      listener.stepFinished(job, name, took);
      return result;
    } catch (RuntimeException | Error e) {
      Duration took = Duration.between(start, clock.instant());
      note(Level.ERROR, "%s: failed after %s".formatted(name, DurationText.of(took)));
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
    var line = new JobLogLine(clock.instant(), level, source, LongText.cut(blotter.blot(text)));
    write(line);
    listener.logged(job, line);
  }

  // A disk that is full is no reason to give up what may need no more of it.
  private void write(JobLogLine line) {
    try {
      log.write(line);
    } catch (DrydockException unwritten) {
      count(1);
    }
  }

  private synchronized long count(int lost) {
    lostLines += lost;
    return lostLines;
  }

  /** Says at the end of the log what is missing in it. */
  void closeLog() {
    long lost = count(0);
    if (lost > 0) {
      note(Level.WARNING, "%d lines of this log could not be written".formatted(lost));
    }
    try {
      log.close();
    } catch (DrydockException unwritten) {
      count(1);
    }
  }
}
