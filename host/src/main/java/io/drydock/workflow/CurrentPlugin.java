package io.drydock.workflow;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Plugin;
import io.drydock.plugin.PluginFiles;
import java.util.Optional;

/** A plugin that was added, as its files are now: they are the author's, and may have changed. */
public final class CurrentPlugin {
  private final Rooms rooms;

  /** Works with these rooms. */
  public CurrentPlugin(Rooms rooms) {
    this.rooms = rooms;
  }

  /**
   * Reads the plugin of this name again.
   *
   * @throws DrydockException NOT_FOUND; or what is wrong with its files; PLUGIN_SCHEMA_CHANGED when
   *     the schema says something else than when objects were made by it
   */
  public PluginFiles get(String name) {
    Plugin known = known(name);
    PluginFiles files = rooms.pluginFiles().read(known.configFile());
    if (!files.plugin().id().equals(known.id())) {
      throw new DrydockException(
          ErrorCode.PLUGIN_CONFIG_INVALID,
          "using plugin " + name,
          "%s now has the id %s, and had %s"
              .formatted(known.configFile(), files.plugin().id(), known.id()),
          "Give it back its id, or add it as another plugin.");
    }
    return keep(files, Optional.of(known));
  }

  /** The plugin of this name or id as it was when it was last read. */
  public Plugin known(String name) {
    var table = rooms.catalog().plugins();
    return Objects.found(table.find(name), "plugin", name, table::all, Plugin::name);
  }

  /** Puts what the files say into the catalog, unless objects depend on what they said before. */
  PluginFiles keep(PluginFiles files, Optional<Plugin> known) {
    Plugin now = files.plugin();
    if (known.isPresent() && sameButForTime(now, known.get())) {
      return files;
    }
    known.ifPresent(before -> checkSchema(before, files));
    known
        .filter(before -> !files.schema().saysTheSameAs(before.schema()))
        // What was discovered under the old schema is found again by the new one.
        .ifPresent(before -> rooms.catalog().repositories().forget(before.id()));
    rooms.catalog().plugins().put(now);
    return files;
  }

  private static boolean sameButForTime(Plugin one, Plugin other) {
    return one.name().equals(other.name())
        && one.version().equals(other.version())
        && one.buildNumber().equals(other.buildNumber())
        && one.type() == other.type()
        && one.entryPoint().equals(other.entryPoint())
        && one.configFile().equals(other.configFile())
        && one.sourceFolder().equals(other.sourceFolder())
        && one.schema().equals(other.schema());
  }

  /**
   * Refuses to go on with objects that were made ready under a schema that is not the plugin's any
   * more: an upgrade passed while a job waited.
   */
  public void checkStill(String doing, PluginFiles read) {
    if (!read.schema().saysTheSameAs(known(read.plugin().id()).schema())) {
      throw new DrydockException(
          ErrorCode.PLUGIN_SCHEMA_CHANGED,
          doing,
          "plugin %s was upgraded meanwhile".formatted(read.plugin().name()),
          "Try again with what the new version asks for.");
    }
  }

  private void checkSchema(Plugin before, PluginFiles now) {
    if (!now.schema().saysTheSameAs(before.schema())
        && rooms.catalog().plugins().hasObjects(before.id())) {
      throw new DrydockException(
          ErrorCode.PLUGIN_SCHEMA_CHANGED,
          "using plugin " + before.name(),
          "its schema.json says something else than when source configs and dSources were made"
              + " with it",
          "Bring them to the new schema: drydock plugin upgrade %s; or undo the change; or use a home"
                  .formatted(now.plugin().configFile().getParent())
              + " without objects of this plugin (--home) while you work on it.");
    }
  }
}
