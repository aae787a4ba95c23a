package io.drydock.cli.command;

import io.drydock.Jobs;
import io.drydock.cli.input.TimeSpan;
import io.drydock.cli.session.Session;
import io.drydock.cli.view.JobView;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Job;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code drydock job cancel}. */
@Command(
    name = "cancel",
    description = {
      "Ask a running job to end before it is done, whichever process runs it, and wait for that.",
      "Its script on the host is ended, too. Its object is free then, and says what became of it."
    },
    footer = {"  drydock job cancel 7", "  drydock job cancel 7 --wait 5m --json"})
final class JobCancel implements Runnable {
  @Parameters(
      paramLabel = "ID",
      completionCandidates = Names.Jobs.class,
      description = "The job's number.")
  private long id;

  @Option(
      names = "--wait",
      paramLabel = "TIME",
      converter = TimeSpan.class,
      description = "How long to wait for its end (30s).")
  private Duration patience = Duration.ofSeconds(30);

  private final Session session;

  JobCancel(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    Jobs jobs = session.drydock().jobs();
    jobs.cancel(id);
    Job job = awaited(jobs);
    session.printer().done(sentence(job), new JobView().fields(job));
  }

  private Job awaited(Jobs jobs) {
    try {
      return jobs.await(id, patience);
    } catch (InterruptedException leave) {
      Thread.currentThread().interrupt();
      throw new DrydockException(
          ErrorCode.CANCELLED,
          "waiting for job %d to end".formatted(id),
          "the waiting was cancelled",
          "The job has been asked to end all the same: %s."
              .formatted(session.commandLine("job show " + id)));
    }
  }

  private String sentence(Job job) {
    String what = "job %d (%s %s)".formatted(id, job.kind(), job.object());
    return switch (job.state()) {
      case CANCELLED -> "Cancelled " + what + ".";
      case RUNNING ->
          "Asked %s to end; it still runs. See how it is: %s."
              .formatted(what, session.commandLine("job show " + id));
      case SUCCEEDED, FAILED, INTERRUPTED ->
          "It was too late: %s is %s.".formatted(what, job.state());
    };
  }
}
