package io.drydock.job;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.drydock.catalog.Catalog;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Job;
import io.drydock.model.Job.Kind;
import io.drydock.model.Job.State;
import io.drydock.model.JobLogLine;
import io.drydock.model.JobQuery;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a job ends, its object is free afterwards. */
class JobEndTest {
  private static final String OBJECT = "dSource docs";

  @TempDir Path home;
  private Catalog catalog;
  private JobRunner runner;

  @BeforeEach
  void open() {
    catalog = Catalog.open(home.resolve("catalog.db"));
    runner = newRunner(ProgressListener.SILENT);
  }

  @AfterEach
  void close() {
    runner.close();
    catalog.close();
  }

  private JobRunner newRunner(ProgressListener listener) {
    return new JobRunner(catalog.jobs(), listener, Clock.systemUTC(), home.resolve("processes"));
  }

  private Job newest() {
    return catalog.jobs().list(JobQuery.newest()).getFirst();
  }

  private void theObjectIsFree() {
    String result = runner.run(Kind.SYNC, OBJECT, job -> "free");
    assertThat(result).isEqualTo("free");
  }

  static List<Error> errors() {
    return List.of(
        new OutOfMemoryError("Java heap space"),
        new StackOverflowError(),
        new NoClassDefFoundError("gone/Missing"),
        new AssertionError("impossible"));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void an_error_of_the_machine_ends_the_job_as_failed_and_frees_its_object(Error error) {
    assertThatThrownBy(
            () ->
                runner.run(
                    Kind.SYNC,
                    OBJECT,
                    job ->
                        job.step(
                            "going wrong",
                            () -> {
                              throw error;
                            })))
        .isInstanceOf(DrydockException.class)
        .hasCause(error);
    assertThat(newest().state()).isEqualTo(State.FAILED);
    theObjectIsFree();
  }

  @Test
  void no_memory_is_a_failure_of_its_own_and_the_process_has_had_its_day() {
    assertThat(runner.hasRunOutOfMemory()).isFalse();
    var behind = new IllegalStateException("wrapped", new OutOfMemoryError("Java heap space"));
    assertThatThrownBy(
            () ->
                runner.run(
                    Kind.SYNC,
                    OBJECT,
                    job -> {
                      throw behind;
                    }))
        .hasMessageContaining("more memory than this process may have")
        .hasMessageContaining("What to do");
    assertThat(newest().failure().code()).isEqualTo(ErrorCode.OUT_OF_MEMORY.name());
    assertThat(runner.hasRunOutOfMemory()).isTrue();
  }

  @Test
  void a_listener_that_fails_leaves_no_job_running() {
    var failing =
        newRunner(
            new ProgressListener() {
              @Override
              public void jobStarted(Job job) {
                throw new IllegalStateException("the terminal is gone");
              }
            });
    assertThatThrownBy(() -> failing.run(Kind.SYNC, OBJECT, job -> 1))
        .isInstanceOf(DrydockException.class);
    failing.close();
    assertThat(newest().state()).isEqualTo(State.FAILED);
    theObjectIsFree();
  }

  @Test
  void whoever_asks_from_wherever_cancels_a_job_that_runs() throws InterruptedException {
    var began = new CountDownLatch(1);
    var failure = new AtomicReference<DrydockException>();
    Thread worker =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    runner.run(
                        Kind.SYNC,
                        OBJECT,
                        job -> {
                          began.countDown();
                          return job.step("waiting", JobEndTest::waitForEver);
                        });
                  } catch (DrydockException e) {
                    failure.set(e);
                  }
                });
    began.await();
    long id = newest().id();
    // As another process does it: all it has is the catalog.
    try (Catalog other = Catalog.open(home.resolve("catalog.db"))) {
      assertThat(other.jobs().askToCancel(id, Clock.systemUTC().instant())).isTrue();
    }
    worker.join(MINUTES.toMillis(1));
    assertThat(failure.get().code()).isEqualTo(ErrorCode.CANCELLED);
    assertThat(newest().state()).isEqualTo(State.CANCELLED);
    assertThat(catalog.jobs().askToCancel(id, Clock.systemUTC().instant())).isFalse();
    theObjectIsFree();
  }

  private static int waitForEver() {
    try {
      return new java.util.concurrent.LinkedBlockingQueue<Integer>().take();
    } catch (InterruptedException told) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the script was killed", told);
    }
  }

  @Test
  void a_job_that_ended_while_it_was_being_cancelled_ended_well_and_nothing_else_is_disturbed() {
    runner.run(
        Kind.SYNC,
        OBJECT,
        job -> {
          job.cancel();
          return 1;
        });
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(newest().state()).isEqualTo(State.SUCCEEDED);
  }

  @Test
  void a_long_text_loses_its_middle_and_says_so() {
    String text = "begin" + "x".repeat(300_000) + "end";
    runner.run(
        Kind.SYNC,
        OBJECT,
        job -> {
          job.log(JobLogLine.Level.INFO, "stdout", text);
          return 1;
        });
    String kept = catalog.jobs().log(newest().id()).getFirst().text();
    assertThat(kept).startsWith("beginx").endsWith("xend").contains("characters are left out here");
    assertThat(kept.length()).isLessThan(70_000);
  }

  @Test
  void an_output_that_a_failure_shows_is_kept_up_to_a_limit() {
    var failure =
        new DrydockException(
            ErrorCode.PLUGIN_USER_ERROR, "trying", "no", "", "y".repeat(500_000), null);
    assertThatThrownBy(
            () ->
                runner.run(
                    Kind.SYNC,
                    OBJECT,
                    job -> {
                      throw failure;
                    }))
        .isSameAs(failure);
    assertThat(newest().failure().output().length()).isBetween(60_000, 70_000);
  }

  @Test
  void the_end_of_a_job_that_cannot_be_written_is_written_later() {
    assertThatThrownBy(
            () ->
                runner.run(
                    Kind.SYNC,
                    OBJECT,
                    job -> {
                      full("insert", "job_log");
                      full("update", "job");
                      return 1;
                    }))
        .isInstanceOfSatisfying(
            DrydockException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.CATALOG_FAILED);
              assertThat(e.why()).startsWith("it did its work, but its end could not be written");
            });
    assertThat(newest().state()).isEqualTo(State.RUNNING);
    room("update", "job");
    await().atMost(1, MINUTES).until(() -> newest().state() == State.SUCCEEDED);
    theObjectIsFree();
  }

  /** From now on nothing more can be written into a table. */
  private void full(String what, String table) {
    sql(
        "create trigger %s_%s before %s on %s begin select raise(abort, 'full'); end"
            .formatted(what, table, what, table));
  }

  private void room(String what, String table) {
    sql("drop trigger %s_%s".formatted(what, table));
  }

  private void sql(String statement) {
    try (var connection = catalog.dataSource().getConnection();
        var made = connection.createStatement()) {
      made.execute(statement);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
