package io.drydock.catalog;

import io.drydock.catalog.internal.Json;
import io.drydock.model.Dataset;
import io.drydock.model.Snapshot;
import io.drydock.model.SnapshotContent;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The snapshots of the catalog. */
public final class SnapshotTable {
  private static final String SELECT =
      """
      select s.*, coalesce(d.name, v.name) as dataset
      from snapshot s
        left join dsource d on d.id = s.dsource_id
        left join vdb v on v.id = s.vdb_id
      """;

  private final Database database;

  SnapshotTable(Database database) {
    this.database = database;
  }

  /**
   * Inserts a snapshot, which is no stray from now on, and ends what is open about its dataset, in
   * one transaction.
   *
   * @param snapshot its id is not looked at
   * @return the snapshot with its id
   */
  public Snapshot insert(Snapshot snapshot) {
    long id = database.jdbi().inTransaction(handle -> insert(handle, snapshot));
    return find(id).orElseThrow();
  }

  private static long insert(Handle handle, Snapshot snapshot) {
    if (snapshot.dataset().kind() == Dataset.Kind.DSOURCE) {
      handle
          .createUpdate("update dsource set state = 'ENABLED', note = '' where id = :id")
          .bind("id", snapshot.dataset().id())
          .execute();
    }
    StrayTable.forget(handle, snapshot.guid());
    String sql =
        """
        insert into snapshot (guid, dsource_id, vdb_id, storage_guid, job_id, taken_at, resync,
            data_json, folder)
        values (:guid, :dsource, :vdb, :storage, :job, :takenAt, :resync, :data, :folder)
        """;
    return handle
        .createUpdate(sql)
        .bind("guid", snapshot.guid())
        .bind("dsource", DatasetColumns.dsourceId(snapshot.dataset()))
        .bind("vdb", DatasetColumns.vdbId(snapshot.dataset()))
        .bind("storage", snapshot.dataset().storageGuid())
        .bind("job", snapshot.jobId())
        .bind("takenAt", snapshot.takenAt().toEpochMilli())
        .bind("resync", snapshot.resync())
        .bind("data", Json.write(snapshot.data()))
        .bind("folder", snapshot.folder().toString())
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  /** All; oldest first. */
  public List<Snapshot> all() {
    return database.list(SELECT + " order by s.id", SnapshotTable::row);
  }

  /** Those of a dataset; oldest first. */
  public List<Snapshot> of(Dataset dataset) {
    String column = DatasetColumns.idColumn(dataset.kind());
    return database.list(
        SELECT + " where s." + column + " = ? order by s.id", SnapshotTable::row, dataset.id());
  }

  /** Those of the dataset of this name; oldest first. */
  public List<Snapshot> of(String dataset) {
    return database.list(
        SELECT + " where d.name = ? or v.name = ? order by s.id",
        SnapshotTable::row,
        dataset,
        dataset);
  }

  /** The one with this id. */
  public Optional<Snapshot> find(long id) {
    return database.list(SELECT + " where s.id = ?", SnapshotTable::row, id).stream().findFirst();
  }

  /** How much is in a snapshot, when it was counted. */
  public Optional<SnapshotContent> content(long id) {
    return Optional.ofNullable(contents(" where snapshot_id = ?", id).get(id));
  }

  /** The same of all snapshots that were counted, by their ids. */
  public Map<Long, SnapshotContent> contents() {
    return contents("");
  }

  private Map<Long, SnapshotContent> contents(String condition, Object... values) {
    Map<Long, SnapshotContent> contents = new HashMap<>();
    database.list(
        "select snapshot_id, bytes, files from snapshot_content" + condition,
        row ->
            contents.put(
                row.getLong("snapshot_id"),
                new SnapshotContent(row.getLong("bytes"), row.getLong("files"))),
        values);
    return contents;
  }

  /** Notes how much is in a snapshot; nothing, when it is gone or somebody else did. */
  public void putContent(long id, SnapshotContent content) {
    String sql =
        """
        insert into snapshot_content (snapshot_id, bytes, files)
        select id, :bytes, :files from snapshot where id = :id
        on conflict do nothing
        """;
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(sql)
                    .bind("id", id)
                    .bind("bytes", content.bytes())
                    .bind("files", content.files())
                    .execute());
  }

  /** Forgets a snapshot, which is a stray of the job from now on; nothing may come from it. */
  public void delete(Snapshot snapshot, long jobId) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              StrayTable.note(handle, snapshot.dataset().storageGuid(), snapshot.guid(), jobId);
              handle
                  .createUpdate("delete from snapshot where id = :id")
                  .bind("id", snapshot.id())
                  .execute();
            });
  }

  private static Snapshot row(ResultSet row) throws SQLException {
    return new Snapshot(
        row.getLong("id"),
        row.getString("guid"),
        DatasetColumns.read(row),
        Instant.ofEpochMilli(row.getLong("taken_at")),
        row.getBoolean("resync"),
        Json.objectWhenNeeded(row.getString("data_json")),
        Path.of(row.getString("folder")),
        row.getLong("job_id"));
  }
}
