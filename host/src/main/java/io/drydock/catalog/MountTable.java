package io.drydock.catalog;

import io.drydock.model.Dataset;
import io.drydock.model.MountRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Where the catalog says that storage is mounted. */
public final class MountTable {
  private static final String SELECT =
      """
      select m.*, coalesce(d.name, v.name) as dataset
      from mount m
        left join dsource d on d.id = m.dsource_id
        left join vdb v on v.id = m.vdb_id
      """;

  private final Jdbi jdbi;

  MountTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Notes a mount, before it is made: what is noted can be cleaned up after a crash. */
  public void put(MountRecord mount) {
    String sql =
        """
        insert into mount (dsource_id, vdb_id, storage_guid, environment_no, path, shared_path,
            method, restore_folder)
        values (:dsource, :vdb, :storage, :environment, :path, :shared, :method, :restore)
        on conflict (environment_no, path) do nothing
        """;
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(sql)
                .bind("dsource", DatasetColumns.dsourceId(mount.dataset()))
                .bind("vdb", DatasetColumns.vdbId(mount.dataset()))
                .bind("storage", mount.dataset().storageGuid())
                .bind("environment", mount.environment())
                .bind("path", mount.path())
                .bind("shared", mount.sharedPath())
                .bind("method", mount.method().name())
                .bind("restore", mount.restoreFolder())
                .execute());
  }

  /** The mounts of a dataset, of whichever of its storages. */
  public List<MountRecord> of(Dataset dataset) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "%s where m.%s = :id order by m.id"
                        .formatted(SELECT, DatasetColumns.idColumn(dataset.kind())))
                .bind("id", dataset.id())
                .map(MountTable::row)
                .list());
  }

  /** All mounts. */
  public List<MountRecord> all() {
    return jdbi.withHandle(
        handle -> handle.createQuery(SELECT + " order by m.id").map(MountTable::row).list());
  }

  /** Forgets a mount that is gone. */
  public void remove(MountRecord mount) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "delete from mount where path = :path and environment_no = :environment")
                .bind("path", mount.path())
                .bind("environment", mount.environment())
                .execute());
  }

  private static MountRecord row(ResultSet row, StatementContext context) throws SQLException {
    return new MountRecord(
        DatasetColumns.read(row),
        row.getLong("environment_no"),
        row.getString("path"),
        row.getString("shared_path"),
        MountRecord.Method.valueOf(row.getString("method")),
        row.getBoolean("restore_folder"));
  }
}
