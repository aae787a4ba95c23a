package io.drydock.catalog;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Where jobs run scripts: what is left of a job that died, or was cancelled while its host could
 * not be reached, is looked for there.
 */
public final class JobHostTable {
  private final Jdbi jdbi;

  JobHostTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * A job that ended otherwise than by itself, and an environment where its scripts may still run.
   *
   * @param jobId the job
   * @param mark its mark
   * @param environmentNumber the environment
   */
  public record Left(long jobId, String mark, long environmentNumber) {}

  /** The mark of a job, by which the shells of its scripts are found. */
  public static String mark(long jobId, String process) {
    // The number is between two dashes, so that no mark is part of another.
    return "job-%d-of-%s".formatted(jobId, process);
  }

  /** A job is about to run its first script in an environment. */
  public void note(long jobId, long environmentNumber) {
    jdbi.useHandle(
        handle -> {
          // Others see it at once; only a machine that loses its power may lose it, and the script.
          handle.execute("pragma synchronous = normal");
          handle.execute(
              "insert into job_host (job_id, environment_no) values (?, ?) on conflict do nothing",
              jobId,
              environmentNumber);
        });
  }

  /** What jobs on an object have left. */
  public List<Left> left(String object) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select job.id, job.process, job_host.environment_no
                    from job_host cross join job on job.id = job_host.job_id
                    where job.object = :object and job.state <> 'RUNNING' order by job.id
                    """)
                .bind("object", object)
                .map(
                    (row, at) ->
                        new Left(
                            row.getLong(1), mark(row.getLong(1), row.getString(2)), row.getLong(3)))
                .list());
  }

  /** Nothing of it runs any more. */
  public void remove(Left left) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "delete from job_host where job_id = ? and environment_no = ?",
                left.jobId(),
                left.environmentNumber()));
  }

  static void forget(Handle handle, long jobId) {
    handle.execute("delete from job_host where job_id = ?", jobId);
  }
}
