package io.drydock.catalog;

import io.drydock.catalog.internal.Json;
import io.drydock.model.Job;
import io.drydock.model.Job.Kind;
import io.drydock.model.Job.State;
import io.drydock.model.JobFailure;
import io.drydock.model.JobLogLine;
import io.drydock.model.JobQuery;
import io.drydock.model.JobScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The jobs of the catalog, with their logs. */
public final class JobTable {
  /** What the note of a dSource or VDB says whose job was cancelled. */
  public static final String WAS_CANCELLED = " was cancelled before its end";

  private final Database database;

  JobTable(Database database) {
    this.database = database;
  }

  /** Inserts a running job that uses no plugin. */
  public Optional<Job> start(Kind kind, String object, String process, Instant at) {
    return start(kind, JobScope.of(object), process, at);
  }

  /**
   * Inserts a running job.
   *
   * @param process names the process that runs it
   * @return the job; empty when a job on the object runs already, wherever, or one that is alone
   *     with the plugin
   */
  public Optional<Job> start(Kind kind, JobScope scope, String process, Instant at) {
    String sql =
        """
        insert into job (kind, object, state, process, started_at, plugin, alone)
        select :kind, :object, 'RUNNING', :process, :at, :plugin, :alone
        where not exists
          (select 1 from job where state = 'RUNNING' and alone = 1 and plugin = :plugin)
        on conflict do nothing
        """;
    try (Handle unhurried = unhurried()) {
      return database.guarded(
          () ->
              unhurried.inTransaction(
                  handle -> {
                    int inserted =
                        handle
                            .createUpdate(sql)
                            .bind("kind", kind.name())
                            .bind("object", scope.object())
                            .bind("process", process)
                            .bind("at", at.toEpochMilli())
                            .bind("plugin", scope.plugin())
                            .bind("alone", scope.alone())
                            .execute();
                    return inserted == 0 ? Optional.empty() : running(handle, scope.object());
                  }));
    }
  }

  /** The job that is alone with a plugin just now. */
  public Optional<Job> aloneWith(String plugin) {
    return using(plugin, " and alone = 1").stream().findFirst();
  }

  /** The running jobs that use a plugin, oldest first. */
  public List<Job> using(String plugin) {
    return using(plugin, "");
  }

  private List<Job> using(String plugin, String condition) {
    String sql =
        "select * from job where state = 'RUNNING' and plugin = :plugin"
            + condition
            + " order by id";
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("plugin", plugin)
                    .map((row, context) -> row(row))
                    .list());
  }

  /** The job that runs on the object. */
  public Optional<Job> running(String object) {
    return database.jdbi().withHandle(handle -> running(handle, object));
  }

  private static Optional<Job> running(Handle handle, String object) {
    return handle
        .createQuery("select * from job where object = :object and state = 'RUNNING'")
        .bind("object", object)
        .map((row, context) -> row(row))
        .findFirst();
  }

  /**
   * Ends a running job.
   *
   * @param note what the dSource or VDB that it worked on says from now on; empty for nothing
   */
  public void end(Job job, State state, Instant at, @Nullable JobFailure failure, String note) {
    try (Handle handle = job.kind().onlyAsks() ? unhurried() : database.open()) {
      database.guarded(
          () ->
              handle.useTransaction(
                  transaction -> {
                    JobEnds.end(transaction, job, state, at, failure);
                    JobEnds.note(transaction, job, state, note);
                  }));
    }
  }

  /**
   * Asks a running job to end, whichever process runs it.
   *
   * @return false when it does not run any more
   */
  public boolean askToCancel(long id, Instant at) {
    return database.jdbi().withHandle(handle -> JobEnds.askToCancel(handle, id, at));
  }

  /** The running jobs of a process that were asked to end. */
  public List<Long> askedToCancel(String process) {
    return database.list(
        "select id from job where state = 'RUNNING' and process = ? and cancel_asked_at is not"
            + " null",
        row -> row.getLong(1),
        process);
  }

  /**
   * For what may be lost when the machine loses its power a moment later: it does not wait for the
   * disk. Whatever waits afterwards takes this with it, so that nothing is there without what came
   * before it.
   */
  private Handle unhurried() {
    Handle handle = database.open();
    database.guarded(() -> handle.execute("pragma synchronous = normal"));
    return handle;
  }

  /** The processes that have running jobs. */
  public List<String> processesWithRunningJobs() {
    return database.list(
        "select distinct process from job where state = 'RUNNING'", row -> row.getString(1));
  }

  /**
   * Marks the jobs of a process that is gone, and the dSources and VDBs that they worked on.
   *
   * @param note what these say from now on, a format with the noun of their commands and their name
   * @return the jobs
   */
  public List<Job> interrupt(String process, Instant at, String note) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              List<Job> jobs =
                  handle
                      .createQuery(
                          "select * from job where process = :process and state = 'RUNNING'")
                      .bind("process", process)
                      .map((row, context) -> row(row))
                      .list();
              jobs.forEach(job -> JobEnds.interrupt(handle, job, at, note));
              return jobs;
            });
  }

  /** Those that are asked for, newest first. */
  public List<Job> list(JobQuery query) {
    var sql = new StringBuilder("select * from job where id < ?");
    List<Object> values = new ArrayList<>(List.of(query.before()));
    if (query.object() != null) {
      sql.append(" and object = ?");
      values.add(query.object());
    }
    if (query.state() != null) {
      sql.append(" and state = ?");
      values.add(query.state().name());
    }
    values.add(query.limit());
    return database.list(
        sql.append(" order by id desc limit ?").toString(), JobTable::row, values.toArray());
  }

  /** The one with this id. */
  public Optional<Job> find(long id) {
    return database.list("select * from job where id = ?", JobTable::row, id).stream().findFirst();
  }

  /** The last one on an object. */
  public Optional<Job> newest(String object) {
    String sql = "select * from job where object = ? order by id desc limit 1";
    return database.list(sql, JobTable::row, object).stream().findFirst();
  }

  /** Opens the log of a running job. */
  public JobLogWriter openLog(long id) {
    return new JobLogWriter(database, id);
  }

  /** Forgets old jobs, a few at a time. */
  public JobRetention retention() {
    return new JobRetention(database);
  }

  /** A job's log, in order. */
  public List<JobLogLine> log(long id) {
    return database.list(
        "select * from job_log where job_id = ? order by id", JobTable::logRow, id);
  }

  private static JobLogLine logRow(ResultSet row) throws SQLException {
    return new JobLogLine(
        Instant.ofEpochMilli(row.getLong("at")),
        JobLogLine.Level.valueOf(row.getString("level")),
        row.getString("source"),
        row.getString("text"));
  }

  private static Job row(ResultSet row) throws SQLException {
    long ended = row.getLong("ended_at");
    Instant endedAt = row.wasNull() ? null : Instant.ofEpochMilli(ended);
    String failure = row.getString("failure_json");
    return new Job(
        row.getLong("id"),
        Kind.valueOf(row.getString("kind")),
        row.getString("object"),
        State.valueOf(row.getString("state")),
        Instant.ofEpochMilli(row.getLong("started_at")),
        endedAt,
        failure == null ? null : Json.as(failure, JobFailure.class));
  }
}
