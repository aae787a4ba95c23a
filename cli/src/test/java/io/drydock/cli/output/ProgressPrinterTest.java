package io.drydock.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.model.Job;
import io.drydock.model.Job.State;
import io.drydock.model.JobLogLine;
import io.drydock.model.JobLogLine.Level;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressPrinterTest {
  private static final Instant THEN = Instant.parse("2026-11-22T10:00:00Z");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  private static Job job(State state) {
    return new Job(7, Job.Kind.SYNC, "dSource docs", state, THEN, null, null);
  }

  private static JobLogLine line(Level level, String source) {
    return new JobLogLine(THEN, level, source, level + " of " + source);
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void each_step_is_told_with_a_mark_and_how_long_it_took() {
    var printer = new ProgressPrinter(err, false);
    printer.jobStarted(job(State.RUNNING));
    printer.stepStarted(job(State.RUNNING), "linked.pre_snapshot");
    printer.stepFinished(job(State.RUNNING), "linked.pre_snapshot", Duration.ofMillis(1234));
    printer.stepFailed(job(State.RUNNING), "snapshot", Duration.ofSeconds(123));
    assertThat(printed().lines())
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo("Job 7: sync dSource docs"),
            second -> assertThat(second).matches("  ✓ linked.pre_snapshot +1\\.2 s"),
            third -> assertThat(third).matches("  ✗ snapshot +2 min 3 s"));
  }

  @Test
  void on_a_terminal_the_step_that_runs_is_shown_and_then_written_over() {
    var printer = new ProgressPrinter(err, true);
    printer.stepStarted(job(State.RUNNING), "snapshot");
    printer.stepFinished(job(State.RUNNING), "snapshot", Duration.ZERO);
    assertThat(printed()).startsWith("\r\u001b[K  … snapshot\r\u001b[K  ✓ snapshot");
  }

  @Test
  void warnings_of_plugins_are_told_and_the_rest_only_on_request() {
    var printer = new ProgressPrinter(err, false);
    printer.logged(job(State.RUNNING), line(Level.WARNING, "plug"));
    printer.logged(job(State.RUNNING), line(Level.INFO, "plug"));
    assertThat(printed()).contains("WARNING of plug").doesNotContain("INFO");
    printer.begin(true);
    printer.logged(job(State.RUNNING), line(Level.INFO, "plug"));
    printer.logged(job(State.RUNNING), line(Level.DEBUG, "plug"));
    assertThat(printed()).contains("INFO of plug").doesNotContain("DEBUG");
  }

  @Test
  void drydocks_own_error_is_left_to_the_end_of_the_command() {
    new ProgressPrinter(err, false).logged(job(State.RUNNING), line(Level.ERROR, "drydock"));
    assertThat(printed()).isEmpty();
  }

  @Test
  void the_last_job_that_failed_is_remembered_until_the_next_command() {
    var printer = new ProgressPrinter(err, false);
    printer.jobEnded(job(State.SUCCEEDED));
    assertThat(printer.failedJob()).isEmpty();
    printer.jobEnded(job(State.FAILED));
    assertThat(printer.failedJob()).hasValue(7);
    printer.begin(false);
    assertThat(printer.failedJob()).isEmpty();
  }
}
