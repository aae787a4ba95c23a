package io.drydock.workflow;

import io.drydock.dlpx.HostServices;
import io.drydock.dlpx.PluginOutline;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Plugin;
import io.drydock.plugin.PluginFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Adds a plugin: its files are read and checked, and its code is loaded once. */
public final class AddPlugin {
  private static final Duration LOADING = Duration.ofMinutes(10);

  private final Rooms rooms;

  /** Works with these rooms. */
  public AddPlugin(Rooms rooms) {
    this.rooms = rooms;
  }

  /** See {@link io.drydock.Plugins#add}. */
  public Plugin run(Path folder) {
    PluginFiles files = rooms.pluginFiles().read(rooms.artifacts().configOf(folder));
    Plugin plugin = files.plugin();
    Optional<Plugin> known = rooms.catalog().plugins().find(plugin.id());
    checkName(rooms, plugin);
    PluginOutline outline = outline(plugin);
    if (known.isPresent() && rooms.catalog().plugins().hasObjects(plugin.id())) {
      checkReplaceable(known.get(), plugin, outline);
    }
    new CurrentPlugin(rooms).keep(files, known);
    new InstalledMigrations(rooms).check(plugin, outline);
    return new CurrentPlugin(rooms).known(plugin.id());
  }

  /** Objects go to another version by an upgrade; this one must not need any. */
  private void checkReplaceable(Plugin known, Plugin now, PluginOutline outline) {
    if (!known.configFile().equals(now.configFile())) {
      UpgradePlugin.checkBuild("adding plugin " + now.name(), known, now);
    }
    new InstalledMigrations(rooms).check(now, outline);
  }

  /** Refuses a plugin that has another one's name. */
  static void checkName(Rooms rooms, Plugin plugin) {
    Optional<Plugin> namesake = rooms.catalog().plugins().find(plugin.name());
    if (namesake.isPresent() && !namesake.get().id().equals(plugin.id())) {
      throw new DrydockException(
          ErrorCode.ALREADY_EXISTS,
          "adding plugin " + plugin.name(),
          "another plugin has that name, from " + namesake.get().configFile(),
          "Change /name in " + plugin.configFile() + ".");
    }
  }

  /** What the plugin defines; its code runs, but can reach no host. */
  public PluginOutline outline(Plugin plugin) {
    try {
      return rooms.plugins().of(plugin).outline("loading", new NoHosts(), LOADING);
    } catch (RuntimeException e) {
      throw PluginFailures.translated("loading plugin " + plugin.name(), plugin, e);
    }
  }

  /** While no operation runs, there is no host to reach and no job to log to. */
  private static final class NoHosts implements HostServices {
    @Override
    public ScriptReply runBash(
        String environmentReference,
        String userReference,
        String command,
        Map<String, String> variables,
        boolean loginShell) {
      throw new DrydockException(
          ErrorCode.PLUGIN_CODE_INVALID,
          "loading the plugin",
          "it calls run_bash while it is imported",
          "Call library functions in operations only.");
    }

    @Override
    public void log(int level, String logger, String message) {}
  }
}
