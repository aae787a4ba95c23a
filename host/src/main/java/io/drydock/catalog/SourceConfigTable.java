package io.drydock.catalog;

import io.drydock.catalog.internal.Json;
import io.drydock.model.SourceConfig;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The source configs of the catalog. */
public final class SourceConfigTable {
  private static final String SELECT =
      """
      select s.id, s.name, p.name as plugin, e.name as environment, r.name as repository,
        s.repository_id, s.manual, s.data_json
      from source_config s
        join repository r on r.id = s.repository_id
        join plugin p on p.id = r.plugin_id
        join environment e on e.number = r.environment_no
      """;

  private final Jdbi jdbi;

  SourceConfigTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Inserts one that a person added. */
  public SourceConfig insertManual(
      long repositoryId, String name, String identity, Map<String, Object> data) {
    insert(repositoryId, name, identity, true, data);
    return find(name).orElseThrow();
  }

  private void insert(
      long repositoryId, String name, String identity, boolean manual, Map<String, Object> data) {
    // One that is known by its identity keeps its name, which people use, and who added it.
    String sql =
        """
        insert into source_config (repository_id, name, identity, manual, data_json)
        values (:repository, :name, :identity, :manual, :data)
        on conflict (repository_id, identity) do update set data_json = excluded.data_json
        """;
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(sql)
                .bind("repository", repositoryId)
                .bind("name", name)
                .bind("identity", identity)
                .bind("manual", manual)
                .bind("data", Json.write(data))
                .execute());
  }

  /**
   * Adds what a discovery found, or updates what is known by the same identity.
   *
   * @param wantedName its name, made unique with a number when another source config has it
   */
  public void putDiscovered(
      long repositoryId, String wantedName, String identity, Map<String, Object> data) {
    if (find(repositoryId, identity).isPresent()) {
      insert(repositoryId, wantedName, identity, false, data);
      return;
    }
    String name = wantedName;
    for (int number = 2; find(name).isPresent(); number++) {
      name = wantedName + "-" + number;
    }
    insert(repositoryId, name, identity, false, data);
  }

  /** Removes one that nothing is linked from. */
  public void delete(long id) {
    jdbi.useHandle(handle -> handle.execute("delete from source_config where id = ?", id));
  }

  /** All, by name. */
  public List<SourceConfig> all() {
    return jdbi.withHandle(
        handle ->
            handle.createQuery(SELECT + " order by s.name").map(SourceConfigTable::row).list());
  }

  /** The one of this name. */
  public Optional<SourceConfig> find(String name) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " where s.name = :name")
                .bind("name", name)
                .map(SourceConfigTable::row)
                .findFirst());
  }

  /** The one with this identity in a repository. */
  public Optional<SourceConfig> find(long repositoryId, String identity) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT + " where s.repository_id = :repository and s.identity = :identity")
                .bind("repository", repositoryId)
                .bind("identity", identity)
                .map(SourceConfigTable::row)
                .findFirst());
  }

  private static SourceConfig row(ResultSet row, StatementContext context) throws SQLException {
    return new SourceConfig(
        row.getLong("id"),
        row.getString("name"),
        row.getString("plugin"),
        row.getString("environment"),
        row.getString("repository"),
        row.getLong("repository_id"),
        row.getBoolean("manual"),
        Json.object(row.getString("data_json")));
  }
}
