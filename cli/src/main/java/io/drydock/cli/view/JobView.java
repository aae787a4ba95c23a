package io.drydock.cli.view;

import io.drydock.cli.output.Failure;
import io.drydock.cli.output.Fields;
import io.drydock.cli.output.View;
import io.drydock.cli.output.Wording;
import io.drydock.model.Job;
import io.drydock.model.JobFailure;
import io.drydock.model.JobLogLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Jobs. */
public final class JobView implements View<Job> {
  @Override
  public List<String> headers() {
    return List.of("ID", "KIND", "OBJECT", "STATE", "STARTED AT", "TOOK", "FAILURE");
  }

  @Override
  public List<String> row(Job job) {
    JobFailure failure = job.failure();
    return List.of(
        Long.toString(job.id()),
        job.kind().name(),
        job.object(),
        job.state().name(),
        Wording.time(job.startedAt()),
        took(job),
        failure == null ? "" : failure.code());
  }

  // When an interrupted job ended is not known, only when that was noticed.
  private static String took(Job job) {
    Instant end = job.state() == Job.State.INTERRUPTED ? null : job.endedAt();
    return end == null ? "" : Wording.duration(Duration.between(job.startedAt(), end));
  }

  @Override
  public Fields fields(Job job) {
    JobFailure failure = job.failure();
    return Fields.none()
        .with("id", job.id())
        .with("kind", job.kind())
        .with("object", job.object())
        .with("state", job.state())
        .with("startedAt", job.startedAt())
        .with("endedAt", job.endedAt())
        .with("failure", failure == null ? null : Failure.fields(failure).asMap());
  }

  /** The same with its log. */
  public Fields fields(Job job, List<JobLogLine> log) {
    return fields(job).with("log", log.stream().map(JobView::logLine).toList());
  }

  /** A line of a log, for programs. */
  public static Object logLine(JobLogLine line) {
    return Fields.none()
        .with("at", line.at())
        .with("level", line.level())
        .with("source", line.source())
        .with("text", line.text())
        .asMap();
  }

  /** A line of the log, for people. */
  public static String text(JobLogLine line) {
    return "%s %-7s %s: %s"
        .formatted(Wording.time(line.at()), line.level(), line.source(), line.text());
  }
}
