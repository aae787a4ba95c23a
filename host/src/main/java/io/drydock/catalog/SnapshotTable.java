package io.drydock.catalog;

import io.drydock.catalog.internal.Json;
import io.drydock.model.Snapshot;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The snapshots of the catalog. */
public final class SnapshotTable {
  private static final String SELECT =
      """
      select s.*, d.name as dsource from snapshot s join dsource d on d.id = s.dsource_id
      """;

  private final Jdbi jdbi;

  SnapshotTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Inserts a snapshot and ends what is open about its dSource, in one transaction.
   *
   * @param snapshot its id is not looked at
   * @return the snapshot with its id
   */
  public Snapshot insert(Snapshot snapshot) {
    long id = jdbi.inTransaction(handle -> insert(handle, snapshot));
    return find(id).orElseThrow();
  }

  private static long insert(Handle handle, Snapshot snapshot) {
    handle
        .createUpdate("update dsource set state = 'ENABLED', note = '' where id = :id")
        .bind("id", snapshot.dsourceId())
        .execute();
    String sql =
        """
        insert into snapshot (guid, dsource_id, job_id, taken_at, resync, data_json, bytes,
            files, folder)
        values (:guid, :dsource, :job, :takenAt, :resync, :data, :bytes, :files, :folder)
        """;
    return handle
        .createUpdate(sql)
        .bind("guid", snapshot.guid())
        .bind("dsource", snapshot.dsourceId())
        .bind("job", snapshot.jobId())
        .bind("takenAt", snapshot.takenAt().toEpochMilli())
        .bind("resync", snapshot.resync())
        .bind("data", Json.write(snapshot.data()))
        .bind("bytes", snapshot.bytes())
        .bind("files", snapshot.files())
        .bind("folder", snapshot.folder().toString())
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  /** All, or those of one dSource; oldest first. */
  public List<Snapshot> all() {
    return jdbi.withHandle(
        handle -> handle.createQuery(SELECT + " order by s.id").map(SnapshotTable::row).list());
  }

  /** Those of a dSource; oldest first. */
  public List<Snapshot> of(long dsourceId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " where s.dsource_id = :id order by s.id")
                .bind("id", dsourceId)
                .map(SnapshotTable::row)
                .list());
  }

  /** The one with this id. */
  public Optional<Snapshot> find(long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " where s.id = :id")
                .bind("id", id)
                .map(SnapshotTable::row)
                .findFirst());
  }

  private static Snapshot row(ResultSet row, StatementContext context) throws SQLException {
    return new Snapshot(
        row.getLong("id"),
        row.getString("guid"),
        row.getString("dsource"),
        row.getLong("dsource_id"),
        Instant.ofEpochMilli(row.getLong("taken_at")),
        row.getBoolean("resync"),
        Json.object(row.getString("data_json")),
        row.getLong("bytes"),
        row.getLong("files"),
        Path.of(row.getString("folder")),
        row.getLong("job_id"));
  }
}
