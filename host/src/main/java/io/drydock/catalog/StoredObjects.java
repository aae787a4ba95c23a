package io.drydock.catalog;

import io.drydock.catalog.internal.Json;
import io.drydock.catalog.internal.StoredKind;
import io.drydock.model.Plugin;
import io.drydock.model.StoredObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/** All objects that a plugin's schema describes, whichever table they are in. */
public final class StoredObjects {
  private final Jdbi jdbi;

  StoredObjects(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * An object as the new version of its plugin has it.
   *
   * @param before as it was read
   * @param data its new properties, passwords sealed
   * @param identity the values of its identity fields, as JSON
   * @param name the value of its name field
   */
  public record Upgraded(
      StoredObject before, Map<String, Object> data, String identity, String name) {}

  /** Those of a plugin. */
  public List<StoredObject> of(String pluginId) {
    return jdbi.withHandle(handle -> of(handle, pluginId));
  }

  private static List<StoredObject> of(Handle handle, String pluginId) {
    List<StoredObject> all = new ArrayList<>();
    for (StoredKind kind : StoredKind.values()) {
      handle
          .createQuery(kind.select())
          .bind("plugin", pluginId)
          .map(
              (row, context) ->
                  new StoredObject(
                      kind.name(),
                      kind.definition(),
                      row.getLong("id"),
                      row.getString("label"),
                      row.getString("scope"),
                      Json.object(row.getString("data_json"))))
          .forEach(all::add);
    }
    return all;
  }

  /**
   * Puts a new version of a plugin with all its objects into the catalog: everything, or when
   * anything fails, nothing.
   *
   * @param migrations all migrations of the new version: canonical id to operation
   * @param upgraded all objects of the plugin
   * @return false, and nothing is changed, when the plugin's objects are not those that were read
   *     before the upgrade
   */
  public boolean upgrade(Plugin now, Map<String, String> migrations, List<Upgraded> upgraded) {
    return jdbi.inTransaction(
        handle -> {
          Set<StoredObject> read =
              upgraded.stream().map(Upgraded::before).collect(Collectors.toSet());
          if (!read.equals(Set.copyOf(of(handle, now.id())))) {
            return false;
          }
          PluginTable.put(handle, now);
          PluginTable.putMigrations(handle, now.id(), migrations);
          for (StoredKind kind : StoredKind.values()) {
            replace(handle, kind, upgraded);
          }
          return true;
        });
  }

  private static void replace(Handle handle, StoredKind kind, List<Upgraded> upgraded) {
    List<Upgraded> ours =
        upgraded.stream().filter(one -> one.before().place().equals(kind.name())).toList();
    if (!kind.prepare().isEmpty()) {
      ours.forEach(
          one -> handle.createUpdate(kind.prepare()).bind("id", one.before().id()).execute());
    }
    for (Upgraded one : ours) {
      handle
          .createUpdate(kind.update())
          .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
          .bind("id", one.before().id())
          .bind("data", Json.write(one.data()))
          .bind("identity", one.identity())
          .bind("name", one.name())
          .execute();
    }
  }
}
