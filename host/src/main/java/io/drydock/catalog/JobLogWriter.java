package io.drydock.catalog;

import io.drydock.model.JobLogLine;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes the log of one job, over a connection of its own: talkative plugins log thousands of
 * lines. A line outlives this process however that ends, but the last ones may be lost when the
 * machine loses its power, since nobody waits for the disk at each of them. Safe for use by many
 * threads.
 */
public final class JobLogWriter implements AutoCloseable {
  private static final String INSERT =
      """
      insert into job_log (job_id, at, level, source, text)
      values (:job, :at, :level, :source, :text)
      """;

  private final long jobId;
  private final Handle handle;

  JobLogWriter(Jdbi jdbi, long jobId) {
    this.jobId = jobId;
    this.handle = jdbi.open();
    handle.execute("pragma synchronous = normal");
  }

  /** Adds a line. */
  public synchronized void write(JobLogLine line) {
    handle
        .createUpdate(INSERT)
        .bind("job", jobId)
        .bind("at", line.at().toEpochMilli())
        .bind("level", line.level().name())
        .bind("source", line.source())
        .bind("text", line.text())
        .execute();
  }

  @Override
  public synchronized void close() {
    handle.close();
  }
}
