package io.drydock.workflow;

import io.drydock.dlpx.PluginOutline;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Plugin;
import io.drydock.plugin.Migrations;
import java.util.List;
import java.util.Optional;

/**
 * Sees to it that no migration is skipped: a plugin that was edited in place, and has migrations
 * now that its objects have not gone through, is not called before it is upgraded, also when its
 * schema says the same as before.
 */
final class InstalledMigrations {
  private final Rooms rooms;

  InstalledMigrations(Rooms rooms) {
    this.rooms = rooms;
  }

  /** Those of the installed version; empty when nobody has looked yet. */
  Optional<Migrations> of(Plugin plugin) {
    return rooms.catalog().plugins().migrations(plugin.id()).map(Migrations::new);
  }

  /**
   * Notes what a plugin's code has, now that it is loaded.
   *
   * @throws DrydockException PLUGIN_UPGRADE_NEEDED when it has new migrations, and objects
   */
  void check(Plugin plugin, PluginOutline outline) {
    Migrations now = Migrations.of(outline);
    Optional<Migrations> installed = of(plugin);
    if (installed.isPresent() && installed.get().equals(now)) {
      return;
    }
    boolean hasObjects = rooms.catalog().plugins().hasObjects(plugin.id());
    List<String> fresh = installed.map(now::without).orElse(List.of());
    if (hasObjects && !fresh.isEmpty()) {
      throw needed(plugin, fresh);
    }
    // One that is missing now stays noted: it must come back with the next upgrade.
    if (installed.isEmpty() || !hasObjects) {
      rooms.catalog().plugins().putMigrations(plugin.id(), now.byId());
    }
  }

  private static DrydockException needed(Plugin plugin, List<String> fresh) {
    return new DrydockException(
        ErrorCode.PLUGIN_UPGRADE_NEEDED,
        "using plugin " + plugin.name(),
        "its code has migrations that its objects have not gone through: "
            + String.join(", ", fresh),
        "Bring them through: drydock plugin upgrade " + plugin.configFile().getParent());
  }
}
