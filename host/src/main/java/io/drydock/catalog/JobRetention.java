package io.drydock.catalog;

import io.drydock.model.Dataset;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Forgets old jobs with their logs, a few at a time, so that nobody waits for it: those that ended
 * before a time, but for the last ones of each object that is still there, and for those that a
 * snapshot came from.
 */
public final class JobRetention {
  private static final int LOOKED_AT = 100;
  private static final int FORGOTTEN = 50;
  private static final int LINES = 2_000;

  private static final String FORGETTABLE =
      """
      select id from job
      where object = :object and state <> 'RUNNING' and ended_at < :before
        and id <= coalesce(
          (select id from job where object = :object order by id desc limit 1 offset :kept), -1)
        and not exists (select 1 from snapshot where job_id = job.id)
        and not exists (select 1 from stray where job_id = job.id)
      order by id limit :most
      """;

  private static final String DELETE_LINES =
      "delete from job_log where id in"
          + " (select id from job_log where job_id = ? order by id limit ?)";

  private static final String DELETE_JOB =
      "delete from job where id = ? and not exists (select 1 from job_log where job_id = ?)";

  private final Database database;

  JobRetention(Database database) {
    this.database = database;
  }

  private record Old(long id, String object, boolean isOld) {}

  /**
   * Goes on where the last time ended; from the oldest job on when all have been looked at.
   *
   * @param before jobs that ended earlier may go
   * @param kept how many jobs of an object stay whenever they ended
   * @return how many jobs were forgotten
   */
  public int sweep(Instant before, int kept) {
    return database.jdbi().inTransaction(handle -> new Turn(handle, before, kept).run());
  }

  private static final class Turn {
    private final Handle handle;
    private final Instant before;
    private final int kept;
    private int jobs;
    private int lines;

    Turn(Handle handle, Instant before, int kept) {
      this.handle = handle;
      this.before = before;
      this.kept = kept;
    }

    int run() {
      List<Old> old = next();
      Set<String> objects = new LinkedHashSet<>();
      old.forEach(job -> objects.add(job.object()));
      objects.forEach(this::forget);
      long through = old.size() < LOOKED_AT ? 0 : old.getLast().id();
      handle.execute("update job_retention set looked_through = ?", through);
      return jobs;
    }

    // Ids grow with time: the first job that is too young ends it.
    private List<Old> next() {
      return handle
          .createQuery(
              """
              select id, object, started_at < :before as is_old from job
              where id > (select looked_through from job_retention) order by id limit :limit
              """)
          .bind("before", before.toEpochMilli())
          .bind("limit", LOOKED_AT)
          .map((row, at) -> new Old(row.getLong(1), row.getString(2), row.getBoolean(3)))
          .list()
          .stream()
          .takeWhile(Old::isOld)
          .toList();
    }

    private void forget(String object) {
      List<Long> ids =
          handle
              .createQuery(FORGETTABLE)
              .bind("object", object)
              .bind("before", before.toEpochMilli())
              .bind("kept", isGone(object) ? 0 : kept)
              .bind("most", FORGOTTEN - jobs)
              .mapTo(Long.class)
              .list();
      ids.forEach(this::forget);
    }

    // A long log goes in several turns; its job goes with the last of it.
    private void forget(long id) {
      lines += handle.execute(DELETE_LINES, id, LINES - lines);
      jobs += handle.execute(DELETE_JOB, id, id);
    }

    private boolean isGone(String object) {
      for (Dataset.Kind kind : Dataset.Kind.values()) {
        var name = JobEnds.nameIn(object, kind);
        if (name.isPresent()) {
          return handle
              .createQuery("select 1 from %s where name = :name".formatted(kind.noun()))
              .bind("name", name.get())
              .mapTo(Integer.class)
              .findFirst()
              .isEmpty();
        }
      }
      return false;
    }
  }
}
