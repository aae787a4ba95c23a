package io.drydock.catalog;

import io.drydock.catalog.internal.Json;
import io.drydock.model.DSource;
import io.drydock.model.DSource.State;
import io.drydock.model.Fault;
import io.drydock.model.JobFailure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The dSources of the catalog. */
public final class DSourceTable {
  private static final String SELECT =
      """
      select d.*, s.name as source, p.name as plugin, e.name as staging
      from dsource d
        join source_config s on s.id = d.source_config_id
        join repository r on r.id = s.repository_id
        join plugin p on p.id = r.plugin_id
        join environment e on e.number = d.staging_no
      """;

  private final Jdbi jdbi;

  DSourceTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Inserts an enabled dSource. */
  public DSource insert(
      String guid,
      String name,
      long sourceConfigId,
      long stagingNumber,
      Map<String, Object> parameters,
      Instant linkedAt) {
    String sql =
        """
        insert into dsource (guid, name, source_config_id, staging_no, parameters_json, state,
            note, linked_at)
        values (:guid, :name, :source, :staging, :parameters, 'ENABLED', '', :linkedAt)
        """;
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(sql)
                .bind("guid", guid)
                .bind("name", name)
                .bind("source", sourceConfigId)
                .bind("staging", stagingNumber)
                .bind("parameters", Json.write(parameters))
                .bind("linkedAt", linkedAt.toEpochMilli())
                .execute());
    return find(name).orElseThrow();
  }

  /** All, by name. */
  public List<DSource> all() {
    return jdbi.withHandle(
        handle -> handle.createQuery(SELECT + " order by d.name").map(DSourceTable::row).list());
  }

  /** The one of this name. */
  public Optional<DSource> find(String name) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " where d.name = :name")
                .bind("name", name)
                .map(DSourceTable::row)
                .findFirst());
  }

  /** Replaces the properties. */
  public void setParameters(long id, Map<String, Object> parameters) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update dsource set parameters_json = ? where id = ?", Json.write(parameters), id));
  }

  /** Sets the state, and the note that goes with it. */
  public void setState(long id, State state, String note) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update dsource set state = :state, note = :note where id = :id")
                .bind("id", id)
                .bind("state", state.name())
                .bind("note", note)
                .execute());
  }

  /**
   * Removes a dSource with its snapshots and mounts, all in one transaction; its storage is a stray
   * of the job from now on.
   */
  public void delete(DSource dsource, long jobId) {
    jdbi.useTransaction(
        handle -> {
          StrayTable.note(handle, dsource.guid(), null, jobId);
          for (String sql :
              List.of(
                  "delete from snapshot where dsource_id = :id",
                  "delete from mount where dsource_id = :id",
                  "delete from hook where dsource_id = :id",
                  "delete from dsource where id = :id")) {
            handle.createUpdate(sql).bind("id", dsource.id()).execute();
          }
        });
  }

  /** Sets what its worker failed with; null when it succeeded. */
  public void setFault(long id, @Nullable Fault fault) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update dsource set fault_at = :at, fault_json = :fault where id = :id")
                .bind("id", id)
                .bind("at", fault == null ? null : fault.at().toEpochMilli())
                .bind("fault", fault == null ? null : Json.write(fault.failure()))
                .execute());
  }

  private static @Nullable Fault fault(ResultSet row) throws SQLException {
    String failure = row.getString("fault_json");
    Instant at = Instant.ofEpochMilli(row.getLong("fault_at"));
    return failure == null ? null : new Fault(at, Json.as(failure, JobFailure.class));
  }

  private static DSource row(ResultSet row, StatementContext context) throws SQLException {
    return new DSource(
        row.getLong("id"),
        row.getString("guid"),
        row.getString("name"),
        row.getLong("source_config_id"),
        row.getString("source"),
        row.getString("plugin"),
        row.getString("staging"),
        Json.object(row.getString("parameters_json")),
        State.valueOf(row.getString("state")),
        row.getString("note"),
        fault(row),
        Instant.ofEpochMilli(row.getLong("linked_at")));
  }
}
