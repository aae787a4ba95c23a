package io.drydock.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.model.Job;
import io.drydock.model.Job.Kind;
import io.drydock.model.Job.State;
import io.drydock.model.JobLogLine;
import io.drydock.model.JobQuery;
import io.drydock.model.JobScope;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** A catalog full of jobs costs nobody anything: what is asked for is found by an index. */
class ManyJobsTest {
  private static final int MANY = Boolean.getBoolean("drydock.thorough") ? 1_000_000 : 200_000;

  /** What a look through all jobs would need: more than one step for each. */
  private static final long A_LOOK_THROUGH_ALL = MANY;

  private static final int STEPS_AT_ONCE = 100;

  @TempDir Path folder;

  private void fill(Path file) throws SQLException {
    try (Catalog catalog = Catalog.open(file);
        Connection connection = catalog.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("pragma synchronous = off");
      statement.execute(
          """
          with recursive n(i) as (select 1 union all select i + 1 from n where i < %d)
          insert into job (kind, object, state, process, started_at, ended_at, plugin)
          select 'SYNC', 'dSource d' || (i %% 1000), iif(i %% 100 = 0, 'FAILED', 'SUCCEEDED'),
            'p', i, i + 1, 'directory' from n
          """
              .formatted(MANY));
      statement.execute(
          "insert into job_log (job_id, at, level, source, text)"
              + " select id, started_at, 'INFO', 'drydock', 'did it' from job");
    }
  }

  @Test
  void every_question_and_every_job_takes_as_many_steps_as_in_an_empty_one() throws SQLException {
    Path file = folder.resolve("catalog.db");
    fill(file);
    var steps = new AtomicLong();
    try (var database = new Database(counting(file, steps), file)) {
      everything(new JobTable(database));
      new StrayTable(database.jdbi()).claim(1);
    }
    assertThat(steps.get()).isPositive().isLessThan(A_LOOK_THROUGH_ALL / 4);
  }

  /** Its connections count what the database's machine does. */
  private static DataSource counting(Path file, AtomicLong steps) {
    var config = new SQLiteConfig();
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.enforceForeignKeys(true);
    var source =
        new SQLiteDataSource(config) {
          @Override
          public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            ProgressHandler.setHandler(connection, STEPS_AT_ONCE, new Counter(steps));
            return connection;
          }
        };
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  private static final class Counter extends ProgressHandler {
    private final AtomicLong steps;

    Counter(AtomicLong steps) {
      this.steps = steps;
    }

    @Override
    protected int progress() {
      steps.addAndGet(STEPS_AT_ONCE);
      return 0;
    }
  }

  private static void everything(JobTable jobs) {
    assertThat(jobs.list(JobQuery.newest())).hasSize(50);
    assertThat(jobs.list(JobQuery.newest().on("dSource d7"))).hasSize(50);
    assertThat(jobs.list(JobQuery.newest().in(State.FAILED))).hasSize(50);
    assertThat(jobs.list(JobQuery.newest().in(State.INTERRUPTED))).isEmpty();
    assertThat(jobs.list(JobQuery.newest().olderThan(MANY / 2)).getFirst().id())
        .isEqualTo(MANY / 2 - 1);
    var scope = JobScope.using("dSource d7", "directory");
    Job job = jobs.start(Kind.SYNC, scope, "q", Instant.now()).orElseThrow();
    assertThat(jobs.using("directory")).hasSize(1);
    assertThat(jobs.aloneWith("directory")).isEmpty();
    assertThat(jobs.running("dSource d7")).isPresent();
    assertThat(jobs.processesWithRunningJobs()).containsExactly("q");
    try (JobLogWriter log = jobs.openLog(job.id())) {
      log.write(new JobLogLine(Instant.now(), JobLogLine.Level.INFO, "drydock", "text"));
    }
    assertThat(jobs.log(job.id())).hasSize(1);
    assertThat(jobs.askToCancel(job.id(), Instant.now())).isTrue();
    assertThat(jobs.askedToCancel("q")).containsExactly(job.id());
    jobs.end(job, State.CANCELLED, Instant.now(), null, "note");
    assertThat(jobs.interrupt("dead", Instant.now(), "%s %s")).isEmpty();
    assertThat(jobs.retention().sweep(Instant.ofEpochMilli(MANY), 20)).isPositive();
  }
}
