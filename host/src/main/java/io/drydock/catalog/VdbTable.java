package io.drydock.catalog;

import io.drydock.catalog.internal.Json;
import io.drydock.model.Vdb;
import io.drydock.model.Vdb.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The VDBs of the catalog. */
public final class VdbTable {
  private static final String SELECT =
      """
      select v.*, p.name as plugin, e.name as environment
      from vdb v
        join repository r on r.id = v.repository_id
        join plugin p on p.id = r.plugin_id
        join environment e on e.number = r.environment_no
      """;

  private final Jdbi jdbi;

  VdbTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Inserts a VDB that is not configured yet. */
  public Vdb insert(
      String guid,
      String name,
      long repositoryId,
      @Nullable Long parentSnapshotId,
      Map<String, Object> parameters,
      Instant createdAt) {
    String sql =
        """
        insert into vdb (guid, name, repository_id, parent_snapshot_id, origin_snapshot_id,
            storage_guid, parameters_json, state, note, created_at)
        values (:guid, :name, :repository, :parent, :parent, :guid, :parameters, 'UNCONFIGURED',
            '', :createdAt)
        """;
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(sql)
                .bind("guid", guid)
                .bind("name", name)
                .bind("repository", repositoryId)
                .bind("parent", parentSnapshotId)
                .bind("parameters", Json.write(parameters))
                .bind("createdAt", createdAt.toEpochMilli())
                .execute());
    return find(name).orElseThrow();
  }

  /** All, by name. */
  public List<Vdb> all() {
    return jdbi.withHandle(
        handle -> handle.createQuery(SELECT + " order by v.name").map(VdbTable::row).list());
  }

  /** The one of this name. */
  public Optional<Vdb> find(String name) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " where v.name = :name")
                .bind("name", name)
                .map(VdbTable::row)
                .findFirst());
  }

  /** Sets the state, and the note that goes with it. */
  public void setState(long id, State state, String note) {
    update(
        "update vdb set state = :state, note = :note where id = :id",
        Map.of("id", id, "state", state.name(), "note", note));
  }

  /** Replaces the properties. */
  public void setParameters(long id, Map<String, Object> parameters) {
    update(
        "update vdb set parameters_json = :parameters where id = :id",
        Map.of("id", id, "parameters", Json.write(parameters)));
  }

  /** Keeps what the plugin returned when it configured the VDB, which is enabled from now on. */
  public void configured(long id, Map<String, Object> sourceConfig) {
    update(
        "update vdb set state = 'ENABLED', note = '', source_config_json = :config where id = :id",
        Map.of("id", id, "config", Json.write(sourceConfig)));
  }

  /** Notes storage that is about to be made for the VDB, so that a crash leaves no stray. */
  public void announceStorage(long id, String storageGuid) {
    update(
        "update vdb set next_storage_guid = :storage where id = :id",
        Map.of("id", id, "storage", storageGuid));
  }

  /** The announced storage is gone again. */
  public void withdrawStorage(long id) {
    update("update vdb set next_storage_guid = null where id = :id", Map.of("id", id));
  }

  /**
   * The announced storage is the VDB's from now on, and what was its storage takes its place as the
   * one to be removed; all in one statement.
   */
  public void switchStorage(long id, long parentSnapshotId, Map<String, Object> sourceConfig) {
    update(
        """
        update vdb set storage_guid = next_storage_guid, next_storage_guid = storage_guid,
            parent_snapshot_id = :parent,
            origin_snapshot_id = (
              select case when s.vdb_id = :id then vdb.origin_snapshot_id else s.id end
              from snapshot s where s.id = :parent),
            source_config_json = :config, state = 'ENABLED',
            note = ''
        where id = :id
        """,
        Map.of("id", id, "parent", parentSnapshotId, "config", Json.write(sourceConfig)));
  }

  private void update(String sql, Map<String, ?> values) {
    jdbi.useHandle(handle -> handle.createUpdate(sql).bindMap(values).execute());
  }

  /**
   * Removes a VDB with its snapshots, mounts and hooks, all in one transaction; its storage is a
   * stray of the job from now on.
   *
   * @param storageGuids where its data and its snapshots are
   */
  public void delete(long id, Set<String> storageGuids, long jobId) {
    jdbi.useTransaction(
        handle -> {
          storageGuids.forEach(storage -> StrayTable.note(handle, storage, null, jobId));
          for (String sql :
              List.of(
                  // Its own snapshot may be its parent, after a rollback.
                  "update vdb set parent_snapshot_id = null where id = :id",
                  "delete from snapshot where vdb_id = :id",
                  "delete from mount where vdb_id = :id",
                  "delete from hook where vdb_id = :id",
                  "delete from vdb where id = :id")) {
            handle.createUpdate(sql).bind("id", id).execute();
          }
        });
  }

  private static Vdb row(ResultSet row, StatementContext context) throws SQLException {
    String sourceConfig = row.getString("source_config_json");
    return new Vdb(
        row.getLong("id"),
        row.getString("guid"),
        row.getString("name"),
        row.getString("plugin"),
        row.getString("environment"),
        row.getLong("repository_id"),
        snapshotId(row, "parent_snapshot_id"),
        snapshotId(row, "origin_snapshot_id"),
        row.getString("storage_guid"),
        row.getString("next_storage_guid"),
        Json.object(row.getString("parameters_json")),
        sourceConfig == null ? null : Json.object(sourceConfig),
        State.valueOf(row.getString("state")),
        row.getString("note"),
        Instant.ofEpochMilli(row.getLong("created_at")));
  }

  private static @Nullable Long snapshotId(ResultSet row, String column) throws SQLException {
    long id = row.getLong(column);
    return row.wasNull() ? null : id;
  }
}
