package io.drydock.catalog;

import io.drydock.catalog.internal.Json;
import io.drydock.model.Plugin;
import io.drydock.model.PluginType;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The plugins of the catalog. */
public final class PluginTable {
  private final Jdbi jdbi;

  PluginTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Inserts the plugin, or replaces what is known of the one with its id. */
  public void put(Plugin plugin) {
    String sql =
        """
        insert into plugin (id, name, version, type, language, config_file, source_folder,
            entry_point, schema_text, warnings_json, added_at)
        values (:id, :name, :version, :type, :language, :configFile, :sourceFolder,
            :entryPoint, :schema, :warnings, :addedAt)
        on conflict (id) do update set name = excluded.name, version = excluded.version,
            type = excluded.type, language = excluded.language,
            config_file = excluded.config_file, source_folder = excluded.source_folder,
            entry_point = excluded.entry_point, schema_text = excluded.schema_text,
            warnings_json = excluded.warnings_json
        """;
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(sql)
                .bind("id", plugin.id())
                .bind("name", plugin.name())
                .bind("version", plugin.version())
                .bind("type", plugin.type().name())
                .bind("language", plugin.language())
                .bind("configFile", plugin.configFile().toString())
                .bind("sourceFolder", plugin.sourceFolder().toString())
                .bind("entryPoint", plugin.entryPoint())
                .bind("schema", plugin.schema())
                .bind("warnings", Json.write(plugin.warnings()))
                .bind("addedAt", plugin.addedAt().toEpochMilli())
                .execute());
  }

  /** All, by name. */
  public List<Plugin> all() {
    return jdbi.withHandle(
        handle ->
            handle.createQuery("select * from plugin order by name").map(PluginTable::row).list());
  }

  /** The one of this name or id. */
  public Optional<Plugin> find(String nameOrId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from plugin where name = :key or id = :key")
                .bind("key", nameOrId)
                .map(PluginTable::row)
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
    return jdbi.withHandle(
        handle -> handle.createQuery(sql).bind("id", id).mapTo(Long.class).one() > 0);
  }

  private static Plugin row(ResultSet row, StatementContext context) throws SQLException {
    return new Plugin(
        row.getString("id"),
        row.getString("name"),
        row.getString("version"),
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
