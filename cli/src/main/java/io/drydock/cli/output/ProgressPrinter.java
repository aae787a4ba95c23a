package io.drydock.cli.output;

import io.drydock.job.ProgressListener;
import io.drydock.model.Job;
import io.drydock.model.JobLogLine;
import io.drydock.model.JobLogLine.Level;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Tells on standard error what jobs do: each step with a mark and how long it took, and what
 * plugins warn of. Safe for use by many threads.
 */
public final class ProgressPrinter implements ProgressListener {
  private static final String CLEAR_LINE = "\r\u001b[K";

  private static final String OURSELVES = "drydock";

  private final PrintStream err;
  private final boolean live;
  private boolean verbose;
  private volatile int running;
  private OptionalLong failedJob = OptionalLong.empty();

  /**
   * @param err where to
   * @param live whether that is a terminal, which can show the step that runs
   */
  public ProgressPrinter(PrintStream err, boolean live) {
    this.err = err;
    this.live = live;
  }

  /** A command begins. */
  public synchronized void begin(boolean tellMore) {
    verbose = tellMore;
    failedJob = OptionalLong.empty();
  }

  /** The last job since then that did not succeed. */
  public synchronized OptionalLong failedJob() {
    return failedJob;
  }

  /** Whether a job runs now. */
  public boolean runsJob() {
    return running > 0;
  }

  @Override
  public synchronized void waiting(String doing, Job other) {
    String kind = other.kind().doing();
    line(
        "Waiting with %s for job %d to end: %s %s"
            .formatted(doing, other.id(), kind, other.object()));
  }

  @Override
  public synchronized void jobStarted(Job job) {
    running++;
    String kind = job.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    line("Job %d: %s %s".formatted(job.id(), kind, job.object()));
  }

  @Override
  public synchronized void stepStarted(Job job, String step) {
    if (live) {
      err.print(CLEAR_LINE + "  … " + Visible.text(step));
      err.flush();
    }
  }

  @Override
  public synchronized void stepFinished(Job job, String step, Duration took) {
    line(step("✓", step, took));
  }

  @Override
  public synchronized void stepFailed(Job job, String step, Duration took) {
    line(step("✗", step, took));
  }

  private static String step(String mark, String step, Duration took) {
    return "  %s %-40s %8s".formatted(mark, step, Wording.duration(took));
  }

  @Override
  public synchronized void logged(Job job, JobLogLine line) {
    if (isTold(line)) {
      line("  %s %s: %s".formatted(mark(line.level()), line.source(), hanging(line.text())));
    }
  }

  // Of Drydock's own lines only the warnings: its steps are told as steps, and its error at the
  // end.
  private boolean isTold(JobLogLine line) {
    if (line.source().equals(OURSELVES)) {
      return line.level() == Level.WARNING;
    }
    return line.level().compareTo(verbose ? Level.INFO : Level.WARNING) >= 0;
  }

  private static String mark(Level level) {
    return level.compareTo(Level.WARNING) < 0 ? "·" : "! " + level;
  }

  private static String hanging(String text) {
    return text.stripTrailing().replace("\n", "\n      ");
  }

  @Override
  public synchronized void jobEnded(Job job) {
    running--;
    if (job.state() != Job.State.SUCCEEDED) {
      failedJob = OptionalLong.of(job.id());
    }
    if (live) {
      err.print(CLEAR_LINE);
      err.flush();
    }
  }

  private void line(String text) {
    err.println(live ? CLEAR_LINE + Visible.text(text) : Visible.text(text));
  }
}
