package io.drydock.catalog;

import io.drydock.model.JobLogLine;
import io.drydock.model.JobLogLine.Level;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jdbi.v3.core.Handle;

/**
 * Writes the log of one job, over a connection of its own: talkative plugins log thousands of
 * lines. A line outlives this process however that ends, but the last ones may be lost when the
 * machine loses its power, since nobody waits for the disk at each of them. Safe for use by many
 * threads.
 *
 * <p>A log has a limit. Its beginning is kept, and its end; what is left out in the middle is
 * counted, and a line there says so.
 */
public final class JobLogWriter implements AutoCloseable {
  /** The limit of each of the two parts. */
  private static final int MOST_LINES = 5_000;

  private static final long MOST_CHARACTERS = 4L << 20;

  /** Lines are left out so many at a time: deleting each for itself would take longer. */
  private static final int AT_ONCE = 500;

  private static final String INSERT =
      """
      insert into job_log (job_id, at, level, source, text)
      values (:job, :at, :level, :source, :text)
      """;

  private final Database database;
  private final long jobId;
  private final Handle handle;

  private int headLines;
  private long headCharacters;
  private final Deque<Kept> tail = new ArrayDeque<>();
  private long tailCharacters;
  private long gap;
  private long leftOutLines;
  private long leftOutCharacters;

  private record Kept(long id, int characters) {}

  JobLogWriter(Database database, long jobId) {
    this.database = database;
    this.jobId = jobId;
    this.handle = database.open();
    database.guarded(() -> handle.execute("pragma synchronous = normal"));
  }

  /** Adds a line. */
  public synchronized void write(JobLogLine line) {
    database.guarded(() -> add(line));
  }

  private void add(JobLogLine line) {
    int characters = line.text().length();
    boolean isHead =
        tail.isEmpty() && headLines < MOST_LINES && headCharacters + characters <= MOST_CHARACTERS;
    long id = insert(line);
    if (isHead) {
      headLines++;
      headCharacters += characters;
      return;
    }
    tail.add(new Kept(id, characters));
    tailCharacters += characters;
    if (tail.size() >= MOST_LINES + AT_ONCE || tailCharacters > MOST_CHARACTERS) {
      leaveOut(line.at());
    }
  }

  private long insert(JobLogLine line) {
    return handle
        .createUpdate(INSERT)
        .bind("job", jobId)
        .bind("at", line.at().toEpochMilli())
        .bind("level", line.level().name())
        .bind("source", line.source())
        .bind("text", line.text())
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  /** Leaves out the oldest lines of the second part; the first of all becomes the notice. */
  private void leaveOut(Instant at) {
    if (gap == 0) {
      gap = next();
    }
    long last = gap;
    while (tail.size() > 1 && (tail.size() > MOST_LINES || tailCharacters > MOST_CHARACTERS / 2)) {
      last = next();
    }
    long from = gap;
    long to = last;
    handle.useTransaction(transaction -> replace(transaction, from, to, at));
  }

  private long next() {
    Kept oldest = tail.remove();
    tailCharacters -= oldest.characters();
    leftOutLines++;
    leftOutCharacters += oldest.characters();
    return oldest.id();
  }

  private void replace(Handle transaction, long from, long to, Instant at) {
    transaction
        .createUpdate("delete from job_log where job_id = :job and id > :from and id <= :to")
        .bind("job", jobId)
        .bind("from", from)
        .bind("to", to)
        .execute();
    transaction
        .createUpdate(
            "update job_log set at = :at, level = :level, source = 'drydock', text = :text"
                + " where id = :id")
        .bind("id", from)
        .bind("at", at.toEpochMilli())
        .bind("level", Level.WARNING.name())
        .bind("text", notice())
        .execute();
  }

  private String notice() {
    return "[%d lines with %d characters are left out here: the log of a job has a limit]"
        .formatted(leftOutLines, leftOutCharacters);
  }

  @Override
  public synchronized void close() {
    database.guarded(handle::close);
  }
}
