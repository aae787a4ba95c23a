package io.drydock.catalog;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Storage that nothing refers to yet, or nothing any more. It is noted here before it is made or
 * forgotten, so that a process that dies in between leaves nothing that nobody knows of.
 */
public final class StrayTable {
  private final Jdbi jdbi;

  StrayTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * A stray.
   *
   * @param id unique in this home
   * @param storageGuid the dataset in the storage
   * @param snapshotGuid its snapshot; null for the dataset with all its snapshots
   */
  public record Stray(long id, String storageGuid, @Nullable String snapshotGuid) {}

  /** Notes a snapshot that is about to be taken; inserting it into the catalog ends that. */
  public void announce(String storageGuid, String snapshotGuid, long jobId) {
    jdbi.useHandle(handle -> note(handle, storageGuid, snapshotGuid, jobId));
  }

  static void note(Handle handle, String storageGuid, @Nullable String snapshotGuid, long jobId) {
    handle
        .createUpdate(
            "insert into stray (storage_guid, snapshot_guid, job_id) values (:storage, :snapshot,"
                + " :job)")
        .bind("storage", storageGuid)
        .bind("snapshot", snapshotGuid)
        .bind("job", jobId)
        .execute();
  }

  static void forget(Handle handle, String snapshotGuid) {
    handle
        .createUpdate("delete from stray where snapshot_guid = :snapshot")
        .bind("snapshot", snapshotGuid)
        .execute();
  }

  /** Those of a job, which from now on has those of all jobs that ended, too. */
  public List<Stray> claim(long jobId) {
    return jdbi.inTransaction(
        handle -> {
          handle
              .createUpdate(
                  """
                  update stray set job_id = :job
                  where not exists
                    (select 1 from job where id = stray.job_id and state = 'RUNNING')
                  """)
              .bind("job", jobId)
              .execute();
          return handle
              .createQuery("select * from stray where job_id = :job order by id")
              .bind("job", jobId)
              .map(
                  (row, at) ->
                      new Stray(
                          row.getLong("id"),
                          row.getString("storage_guid"),
                          row.getString("snapshot_guid")))
              .list();
        });
  }

  /** It is gone. */
  public void remove(Stray stray) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("delete from stray where id = :id")
                .bind("id", stray.id())
                .execute());
  }
}
