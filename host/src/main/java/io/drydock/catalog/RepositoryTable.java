package io.drydock.catalog;

import io.drydock.catalog.internal.Json;
import io.drydock.model.Repository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The repositories of the catalog. */
public final class RepositoryTable {
  private static final String SELECT =
      """
      select r.id, r.name, p.name as plugin, e.name as environment, r.data_json
      from repository r
        join plugin p on p.id = r.plugin_id
        join environment e on e.number = r.environment_no
      """;

  private final Jdbi jdbi;

  RepositoryTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * A repository as a plugin returned it.
   *
   * @param identity its identity fields as JSON: equal means the same repository
   * @param name the value of its name field
   * @param data all of it
   */
  public record Discovered(String identity, String name, Map<String, Object> data) {}

  /**
   * Makes the catalog say what a discovery found: known ones are updated, new ones added, and those
   * that are gone removed unless something was made from them.
   */
  public void replace(String pluginId, long environmentNumber, List<Discovered> found) {
    jdbi.useTransaction(
        handle -> {
          found.forEach(repository -> put(handle, pluginId, environmentNumber, repository));
          removeOthers(handle, pluginId, environmentNumber, found);
        });
  }

  private static void put(
      Handle handle, String pluginId, long environmentNumber, Discovered repository) {
    String sql =
        """
        insert into repository (plugin_id, environment_no, identity, name, data_json)
        values (:plugin, :environment, :identity, :name, :data)
        on conflict (plugin_id, environment_no, identity)
          do update set name = excluded.name, data_json = excluded.data_json
        """;
    handle
        .createUpdate(sql)
        .bind("plugin", pluginId)
        .bind("environment", environmentNumber)
        .bind("identity", repository.identity())
        .bind("name", repository.name())
        .bind("data", Json.write(repository.data()))
        .execute();
  }

  private static void removeOthers(
      Handle handle, String pluginId, long environmentNumber, List<Discovered> found) {
    String sql =
        """
        delete from repository
        where plugin_id = :plugin and environment_no = :environment
          and identity not in (<identities>)
          and id not in (select repository_id from source_config)
          and id not in (select repository_id from vdb)
        """;
    List<String> identities =
        found.isEmpty() ? List.of("") : found.stream().map(Discovered::identity).toList();
    handle
        .createUpdate(sql)
        .bind("plugin", pluginId)
        .bind("environment", environmentNumber)
        .bindList("identities", identities)
        .execute();
  }

  /** Forgets those of a plugin that nothing was made from; the next discovery finds them again. */
  public void forget(String pluginId) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "delete from repository where plugin_id = ?"
                    + " and id not in (select repository_id from source_config)",
                pluginId));
  }

  /** All, by environment, plugin and name. */
  public List<Repository> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " order by e.name, p.name, r.name")
                .map(RepositoryTable::row)
                .list());
  }

  /** Those of one plugin in one environment, by name. */
  public List<Repository> of(String pluginId, long environmentNumber) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT + " where p.id = :plugin and e.number = :environment order by r.name")
                .bind("plugin", pluginId)
                .bind("environment", environmentNumber)
                .map(RepositoryTable::row)
                .list());
  }

  /** The one with this id, which is there. */
  public Repository get(long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " where r.id = :id")
                .bind("id", id)
                .map(RepositoryTable::row)
                .one());
  }

  private static Repository row(ResultSet row, StatementContext context) throws SQLException {
    return new Repository(
        row.getLong("id"),
        row.getString("name"),
        row.getString("plugin"),
        row.getString("environment"),
        Json.object(row.getString("data_json")));
  }
}
