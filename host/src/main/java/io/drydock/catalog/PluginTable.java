package io.drydock.catalog;

import io.drydock.catalog.internal.Json;
import io.drydock.model.Plugin;
import io.drydock.model.PluginType;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The plugins of the catalog. */
public final class PluginTable {
  private final Database database;

  PluginTable(Database database) {
    this.database = database;
  }

  /** Inserts the plugin, or replaces what is known of the one with its id. */
  public void put(Plugin plugin) {
    database.jdbi().useHandle(handle -> put(handle, plugin));
  }

  static void put(Handle handle, Plugin plugin) {
    String sql =
        """
        insert into plugin (id, name, version, build_number, type, language, config_file,
            source_folder, entry_point, schema_text, warnings_json, added_at)
        values (:id, :name, :version, :buildNumber, :type, :language, :configFile, :sourceFolder,
            :entryPoint, :schema, :warnings, :addedAt)
        on conflict (id) do update set name = excluded.name, version = excluded.version,
            build_number = excluded.build_number,
            type = excluded.type, language = excluded.language,
            config_file = excluded.config_file, source_folder = excluded.source_folder,
            entry_point = excluded.entry_point, schema_text = excluded.schema_text,
            warnings_json = excluded.warnings_json
        """;
    handle
        .createUpdate(sql)
        .bind("id", plugin.id())
        .bind("name", plugin.name())
        .bind("version", plugin.version())
        .bind("buildNumber", plugin.buildNumber())
        .bind("type", plugin.type().name())
        .bind("language", plugin.language())
        .bind("configFile", plugin.configFile().toString())
        .bind("sourceFolder", plugin.sourceFolder().toString())
        .bind("entryPoint", plugin.entryPoint())
        .bind("schema", plugin.schema())
        .bind("warnings", Json.write(plugin.warnings()))
        .bind("addedAt", plugin.addedAt().toEpochMilli())
        .execute();
  }

  /**
   * The migrations that the installed version has: canonical id to operation. Objects of the plugin
   * have gone through them or were made after them.
   *
   * @return empty when nobody has looked yet
   */
  public Optional<Map<String, String>> migrations(String id) {
    return database
        .jdbi()
        .withHandle(
            handle -> {
              boolean known =
                  handle
                      .createQuery("select migrations_known from plugin where id = :id")
                      .bind("id", id)
                      .mapTo(Boolean.class)
                      .findOne()
                      .orElse(false);
              return known ? Optional.of(migrations(handle, id)) : Optional.empty();
            });
  }

  private static Map<String, String> migrations(Handle handle, String id) {
    return handle
        .createQuery("select migration_id, operation from plugin_migration where plugin_id = :id")
        .bind("id", id)
        .reduceRows(
            new LinkedHashMap<>(),
            (all, row) -> {
              all.put(
                  row.getColumn("migration_id", String.class),
                  row.getColumn("operation", String.class));
              return all;
            });
  }

  /** Notes which migrations the installed version has. */
  public void putMigrations(String id, Map<String, String> migrations) {
    database.jdbi().useTransaction(handle -> putMigrations(handle, id, migrations));
  }

  static void putMigrations(Handle handle, String id, Map<String, String> migrations) {
    handle.execute("delete from plugin_migration where plugin_id = ?", id);
    handle.execute("update plugin set migrations_known = 1 where id = ?", id);
    migrations.forEach(
        (migration, operation) ->
            handle.execute(
                "insert into plugin_migration (plugin_id, migration_id, operation)"
                    + " values (?, ?, ?)",
                id,
                migration,
                operation));
  }

  /** Removes a plugin, its repositories, and the source configs that nothing is linked from. */
  public void delete(String id) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              for (String sql :
                  List.of(
                      "delete from source_config where repository_id in"
                          + " (select id from repository where plugin_id = ?)",
                      "delete from repository where plugin_id = ?",
                      "delete from plugin_migration where plugin_id = ?",
                      "delete from plugin where id = ?")) {
                handle.execute(sql, id);
              }
            });
  }

  /** All, by name. */
  public List<Plugin> all() {
    return database.list("select * from plugin order by name", PluginTable::row);
  }

  /** The one of this name or id. */
  public Optional<Plugin> find(String nameOrId) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select * from plugin where name = :key or id = :key")
                    .bind("key", nameOrId)
                    .map((row, context) -> row(row))
                    .findFirst());
  }

  /** Whether anything was made with the plugin that depends on its schema. */
  public boolean hasObjects(String id) {
    String sql =
        """
        select count(*) from repository r
        where r.plugin_id = :id
          and (r.id in (select repository_id from source_config)
            or r.id in (select repository_id from vdb))
        """;
    return database
        .jdbi()
        .withHandle(handle -> handle.createQuery(sql).bind("id", id).mapTo(Long.class).one() > 0);
  }

  private static Plugin row(ResultSet row) throws SQLException {
    return new Plugin(
        row.getString("id"),
        row.getString("name"),
        row.getString("version"),
        row.getString("build_number"),
        PluginType.valueOf(row.getString("type")),
        row.getString("language"),
        Path.of(row.getString("config_file")),
        Path.of(row.getString("source_folder")),
        row.getString("entry_point"),
        row.getString("schema_text"),
        Json.texts(row.getString("warnings_json")),
        Instant.ofEpochMilli(row.getLong("added_at")));
  }
}
