package io.drydock.workflow;

import io.drydock.dlpx.HostServices;
import io.drydock.dlpx.PluginOutline;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.JobLogLine;
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
    if (known.isPresent()) {
      checkBuild(known.get(), plugin);
      if (rooms.catalog().plugins().hasObjects(plugin.id())) {
        // Objects go to another version by an upgrade; this one must not need any.
        new InstalledMigrations(rooms).check(plugin, outline);
      }
    }
    new CurrentPlugin(rooms).keep(files, known);
    new InstalledMigrations(rooms).check(plugin, outline);
    return new CurrentPlugin(rooms).known(plugin.id());
  }

  /** In its own folder an author may go back. */
  private static void checkBuild(Plugin known, Plugin now) {
    if (!known.configFile().equals(now.configFile())) {
      UpgradePlugin.checkBuild("adding plugin " + now.name(), known, now);
    }
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
      return rooms.plugins().of(plugin).outline(new NoHosts(rooms, plugin), LOADING);
    } catch (RuntimeException e) {
      throw PluginFailures.translated("loading plugin " + plugin.name(), plugin, e);
    }
  }

  /**
   * While no operation runs, there is no host to reach and no job to log to; the plugin has its
   * log.
   */
  private record NoHosts(Rooms rooms, Plugin plugin) implements HostServices {
    @Override
    public ScriptReply runBash(
        String environmentReference,
        String userReference,
        String command,
        Map<String, String> variables,
        boolean loginShell) {
      throw refused("run_bash");
    }

    @Override
    public ScriptReply runExpect(
        String environmentReference,
        String userReference,
        String command,
        Map<String, String> variables) {
      throw refused("run_expect");
    }

    @Override
    public ScriptReply runPowershell(
        String environmentReference,
        String userReference,
        String command,
        Map<String, String> variables) {
      throw refused("run_powershell");
    }

    @Override
    public void runSync(String environmentReference, String userReference, SyncRequest request) {
      throw refused("run_sync");
    }

    @Override
    public CredentialsReply retrieveCredentials(String supplier) {
      throw refused("retrieve_credentials");
    }

    private static DrydockException refused(String function) {
      return new DrydockException(
          ErrorCode.PLUGIN_CODE_INVALID,
          "loading the plugin",
          "it calls %s while it is imported".formatted(function),
          "Call library functions in operations only.");
    }

    @Override
    public void log(int level, String logger, String message) {
      var line =
          new JobLogLine(
              rooms.clock().instant(), EnvironmentServices.levelOf(level), logger, message);
      rooms.logs().write(plugin, line);
    }
  }
}
