package io.drydock.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.catalog.Catalog;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Job;
import io.drydock.model.Job.Kind;
import io.drydock.model.Job.State;
import io.drydock.model.JobLogLine;
import io.drydock.model.JobQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobRunnerTest {
  private static final String OBJECT = "dSource docs";

  @TempDir Path home;
  private final List<String> heard = new ArrayList<>();
  private Catalog catalog;
  private JobRunner runner;

  @BeforeEach
  void open() {
    catalog = Catalog.open(home.resolve("catalog.db"));
    runner = newRunner();
  }

  @AfterEach
  void close() {
    runner.close();
  }

  private JobRunner newRunner() {
    return new JobRunner(
        catalog.jobs(), new Listener(heard), Clock.systemUTC(), home.resolve("processes"));
  }

  private record Listener(List<String> heard) implements ProgressListener {
    @Override
    public void stepFinished(Job job, String step, Duration took) {
      heard.add(step + " finished");
    }

    @Override
    public void stepFailed(Job job, String step, Duration took) {
      heard.add(step + " failed");
    }

    @Override
    public void jobEnded(Job job) {
      heard.add(job.kind() + " " + job.state());
    }
  }

  private Job only() {
    return catalog.jobs().list(JobQuery.newest()).getFirst();
  }

  @Test
  void a_job_that_succeeds_is_remembered_with_its_steps() {
    int result = runner.run(Kind.SYNC, OBJECT, job -> job.step("adding", () -> 1 + 1));
    assertThat(result).isEqualTo(2);
    assertThat(only().state()).isEqualTo(State.SUCCEEDED);
    assertThat(only().endedAt()).isNotNull();
    assertThat(catalog.jobs().log(only().id()))
        .extracting(JobLogLine::text)
        .anyMatch(text -> text.startsWith("adding: done"));
    assertThat(heard).containsExactly("adding finished", "SYNC SUCCEEDED");
  }

  @Test
  void a_job_that_fails_remembers_why_and_what_to_do() {
    var failure = new DrydockException(ErrorCode.WRONG_STATE, "trying", "it cannot", "do that");
    assertThatThrownBy(
            () ->
                runner.run(
                    Kind.SYNC,
                    OBJECT,
                    job ->
                        job.step(
                            "trying",
                            () -> {
                              throw failure;
                            })))
        .isSameAs(failure);
    assertThat(only().state()).isEqualTo(State.FAILED);
    assertThat(only().failure().code()).isEqualTo("WRONG_STATE");
    assertThat(only().failure().action()).isEqualTo("do that");
    assertThat(heard).containsExactly("trying failed", "SYNC FAILED");
  }

  @Test
  void any_other_exception_is_an_internal_error_of_the_job() {
    assertThatThrownBy(
            () ->
                runner.run(
                    Kind.SYNC,
                    OBJECT,
                    job -> {
                      throw new IllegalStateException("bug");
                    }))
        .isInstanceOfSatisfying(
            DrydockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INTERNAL_ERROR));
    assertThat(only().failure().code()).isEqualTo("INTERNAL_ERROR");
  }

  @Test
  void a_job_whose_thread_was_interrupted_is_cancelled_and_says_so() {
    assertThatThrownBy(
            () ->
                runner.run(
                    Kind.SYNC,
                    OBJECT,
                    job -> {
                      Thread.currentThread().interrupt();
                      throw new java.util.concurrent.CancellationException("stopped");
                    }))
        .isInstanceOfSatisfying(
            DrydockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED));
    assertThat(only().failure().code()).isEqualTo("CANCELLED");
  }

  @Test
  void a_secret_that_the_job_learned_is_in_no_log_and_no_failure() {
    assertThatThrownBy(
            () ->
                runner.run(
                    Kind.SYNC,
                    OBJECT,
                    job -> {
                      job.blotter().learn("hunter2");
                      job.note(JobLogLine.Level.INFO, "using hunter2");
                      throw new DrydockException(
                          ErrorCode.PLUGIN_USER_ERROR, "x", "hunter2 is wrong", "");
                    }))
        .hasMessageContaining("****** is wrong")
        .hasMessageNotContaining("hunter2");
    assertThat(catalog.jobs().log(only().id()).toString() + only()).doesNotContain("hunter2");
  }

  @Test
  void one_object_has_one_job_at_a_time_whichever_process_asks() {
    try (JobRunner other = newRunner()) {
      runner.run(
          Kind.SYNC,
          OBJECT,
          job -> {
            assertThatThrownBy(() -> other.run(Kind.RESYNC, OBJECT, second -> 1))
                .isInstanceOfSatisfying(
                    DrydockException.class,
                    e -> {
                      assertThat(e.code()).isEqualTo(ErrorCode.BUSY);
                      assertThat(e.why()).contains("SYNC " + job.id());
                    });
            return other.run(Kind.SYNC, "dSource other", second -> 1);
          });
    }
    assertThat(catalog.jobs().list(JobQuery.newest()))
        .extracting(Job::state)
        .containsOnly(State.SUCCEEDED);
  }

  @Test
  void the_jobs_of_a_process_that_is_gone_are_interrupted_and_their_object_is_free()
      throws IOException {
    // What a killed process leaves: a running job, and a lock file that nobody holds.
    catalog.jobs().start(Kind.SYNC, OBJECT, "dead-process", Instant.now());
    Files.createDirectories(home.resolve("processes"));
    Files.createFile(home.resolve("processes/dead-process"));
    runner.noticeInterrupted();
    assertThat(only().state()).isEqualTo(State.INTERRUPTED);
    String result = runner.run(Kind.SYNC, OBJECT, job -> "free");
    assertThat(result).isEqualTo("free");
    assertThat(home.resolve("processes/dead-process")).doesNotExist();
  }

  @Test
  void the_jobs_of_a_process_that_lives_are_left_alone() {
    runner.run(
        Kind.SYNC,
        OBJECT,
        job -> {
          try (JobRunner other = newRunner()) {
            other.noticeInterrupted();
          }
          assertThat(only().state()).isEqualTo(State.RUNNING);
          return 1;
        });
  }
}
