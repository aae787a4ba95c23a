package io.drydock.workflow;

import io.drydock.dlpx.Operation;
import io.drydock.dlpx.PluginOutline;
import io.drydock.dlpx.PluginRuntime;
import io.drydock.job.RunningJob;
import io.drydock.model.JobLogLine.Level;
import io.drydock.model.Plugin;
import io.drydock.plugin.PluginRuntimes;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Calls a plugin's operations as steps of a job. */
public final class PluginCalls {
  private final Rooms rooms;
  private final RunningJob job;
  private final Plugin plugin;
  private final PluginRuntime runtime;
  private final EnvironmentServices services;
  private final String environmentReference;
  private Duration limit;

  /**
   * @param environmentReference the environment that the calls are about: no state of the plugin's
   *     gets from one to another
   */
  public PluginCalls(Rooms rooms, RunningJob job, Plugin plugin, String environmentReference) {
    this(rooms, job, plugin, held(rooms, job, plugin), environmentReference);
  }

  // A job ends with the code that it began with, whatever is edited meanwhile.
  private static PluginRuntime held(Rooms rooms, RunningJob job, Plugin plugin) {
    PluginRuntimes.Held held = rooms.plugins().hold(plugin);
    job.atEnd(held::release);
    return held.runtime();
  }

  /** The same with a runtime that the caller has. */
  PluginCalls(
      Rooms rooms,
      RunningJob job,
      Plugin plugin,
      PluginRuntime runtime,
      String environmentReference) {
    this.rooms = rooms;
    this.job = job;
    this.plugin = plugin;
    this.runtime = runtime;
    this.services = new EnvironmentServices(rooms, job, plugin);
    this.environmentReference = environmentReference;
    this.limit = OperationLimit.of(rooms, plugin, environmentReference);
  }

  /** From now on, an operation may take so long. */
  public void limit(Duration longest) {
    limit = longest;
  }

  /** From now on, linked.pre_snapshot may copy into this folder with run_sync. */
  public void copyInto(Path dataset) {
    services.copyInto(dataset);
  }

  /**
   * Loads the plugin when it is not loaded yet: the slow part of a first call, as a step of its
   * own.
   *
   * @throws io.drydock.error.DrydockException PLUGIN_UPGRADE_NEEDED when it has migrations that
   *     must not be skipped
   */
  public void load() {
    if (!runtime.isWarm(environmentReference)) {
      job.step("load plugin " + plugin.name(), () -> outline());
    }
    new InstalledMigrations(rooms).check(plugin, outline());
  }

  /** What the plugin defines. */
  public PluginOutline outline() {
    return guarded("loading plugin " + plugin.name(), this::loaded);
  }

  private PluginOutline loaded() {
    return runtime.outline(environmentReference, services, limit);
  }

  /** Whether the plugin defines an operation that it need not define. */
  public boolean defines(Operation operation) {
    return outline().defines(operation);
  }

  /** Calls an operation; the result is what it returned, JSON null for None. */
  public JsonNode call(Operation operation, ObjectNode arguments) {
    return job.step(operation.pythonName(), () -> ask(operation, arguments));
  }

  /** The same as part of a step. */
  JsonNode ask(Operation operation, ObjectNode arguments) {
    String doing = "calling %s of plugin %s".formatted(operation, plugin.name());
    services.begin(operation, arguments);
    var given = new GivenServices(services, GivenEnvironments.of(plugin, operation, arguments));
    return guarded(doing, () -> answer(operation, arguments, given));
  }

  private JsonNode answer(Operation operation, ObjectNode arguments, GivenServices given) {
    String text =
        runtime.invoke(environmentReference, operation, arguments.toString(), given, limit);
    JsonNode answer = JsonMapper.shared().readTree(text);
    given.environments().checkReturned(answer);
    return answer;
  }

  private <T> T guarded(String doing, java.util.function.Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      PluginFailures.traceback(e).ifPresent(text -> job.log(Level.DEBUG, "python", text));
      RuntimeException told = PluginFailures.translated(doing, plugin, e, services.failedScript());
      throw new FullDiskNote(rooms.storage()).added(told);
    }
  }
}
