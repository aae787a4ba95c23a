package io.drydock.workflow.vdb;

import io.drydock.dlpx.Operation;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.job.RunningJob;
import io.drydock.model.Dataset;
import io.drydock.model.Definition;
import io.drydock.model.Environment;
import io.drydock.model.JobLogLine.Level;
import io.drydock.model.MountRecord;
import io.drydock.model.Repository;
import io.drydock.model.Snapshot;
import io.drydock.model.Vdb;
import io.drydock.plugin.PluginFiles;
import io.drydock.secret.SealedProperties;
import io.drydock.workflow.CurrentPlugin;
import io.drydock.workflow.DatasetMounts;
import io.drydock.workflow.Hooks;
import io.drydock.workflow.PluginArguments;
import io.drydock.workflow.PluginCalls;
import io.drydock.workflow.Rooms;
import io.drydock.workflow.Strays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A VDB and all that belongs to it, while a job works on it. */
final class VdbWork {
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final Rooms rooms;
  private final RunningJob job;
  private final Vdb vdb;
  private final PluginFiles plugin;
  private final Repository repository;
  private final Environment environment;
  private final Map<String, Object> parameters;
  private final SealedProperties sealed;
  private final PluginCalls calls;
  private final Hooks hooks;

  VdbWork(Rooms rooms, RunningJob job, Vdb vdb) {
    this.rooms = rooms;
    this.job = job;
    this.vdb = vdb;
    this.plugin = new CurrentPlugin(rooms).get(vdb.plugin());
    this.repository = rooms.catalog().repositories().get(vdb.repositoryId());
    this.environment = rooms.catalog().environments().find(vdb.environment()).orElseThrow();
    this.sealed = new SealedProperties(rooms.secrets());
    this.parameters =
        new SealedProperties(rooms.secrets(), vdb.dataset().label())
            .open(vdb.parameters(), job.blotter()::learn);
    this.calls = new PluginCalls(rooms, job, plugin.plugin(), environment.reference());
    this.hooks = new Hooks(rooms, job, vdb.dataset(), environment);
    calls.load();
    tidyUp();
  }

  /** Removes what unfinished jobs left: storage that is not the VDB's, unfinished snapshots. */
  private void tidyUp() {
    String stray = vdb.nextStorageGuid();
    if (stray != null) {
      discard(stray);
    }
    Strays.remove(rooms, job);
  }

  /** Removes storage that was announced and is not, or no longer, the VDB's. */
  void discard(String storageGuid) {
    boolean mounted =
        rooms.catalog().mounts().of(vdb.dataset()).stream()
            .anyMatch(mount -> mount.dataset().storageGuid().equals(storageGuid));
    if (mounted) {
      unconfigureWhatMayRun();
      unmount();
    }
    job.step("remove unused storage", () -> rooms.storage().deleteData(storageGuid));
    rooms.catalog().vdbs().withdrawStorage(vdb.id());
  }

  /**
   * A configure that failed, or that nobody lived to see the end of, may have started something on
   * the storage, which could not be unmounted then. The plugin need not be able to stop it.
   */
  private void unconfigureWhatMayRun() {
    if (isConfigured() && isMounted() && defines(Operation.VIRTUAL_UNCONFIGURE)) {
      try {
        call(Operation.VIRTUAL_UNCONFIGURE);
      } catch (DrydockException e) {
        job.note(Level.WARNING, "Going on all the same. " + e.getMessage());
      }
    }
  }

  Rooms rooms() {
    return rooms;
  }

  RunningJob job() {
    return job;
  }

  Vdb vdb() {
    return vdb;
  }

  PluginFiles plugin() {
    return plugin;
  }

  /** Whether the plugin has configured it, so that it can be asked about its source config. */
  boolean isConfigured() {
    return vdb.sourceConfig() != null;
  }

  /**
   * Calls virtual.unconfigure when the plugin may have something running. Before anything of it is
   * unmounted it is unconfigured, so when nothing is, after a job that was interrupted, it was. And
   * the plugin needs to find what it is told: what was mounted and is not, because its host has
   * rebooted, is mounted again before.
   */
  void unconfigure() {
    boolean interrupted = vdb.state() == Vdb.State.INTERRUPTED;
    boolean noMounts = rooms.catalog().mounts().of(vdb.dataset()).isEmpty();
    boolean isDown = vdb.state() == Vdb.State.DISABLED || (interrupted && noMounts);
    if (isConfigured() && !isDown && defines(Operation.VIRTUAL_UNCONFIGURE)) {
      ensureMounted();
      call(Operation.VIRTUAL_UNCONFIGURE);
    }
  }

  /**
   * Sees that what the catalog knows to be mounted is: its host may have been started anew, and
   * plugins and hooks would look at an empty folder, and snapshots be taken of what they saw.
   */
  void ensureMounted() {
    if (!rooms.catalog().mounts().of(vdb.dataset()).isEmpty() && !isMounted()) {
      job.note(Level.WARNING, "Its storage was no longer mounted, and is mounted again.");
      mount();
    }
  }

  /** Whether its storage is mounted, as its host sees it: that may have rebooted. */
  boolean isMounted() {
    return DatasetMounts.isMounted(rooms, vdb.dataset());
  }

  /** Runs a hook of its user's, where there is one. */
  void hook(String event) {
    hooks.run(event);
  }

  /** The same for hooks that plugins with extendedStartStopHooks get. */
  void extendedHook(String event) {
    if (plugin.extendedStartStopHooks()) {
      hook(event);
    }
  }

  /** virtual.mount_specification → mount. */
  void mount() {
    mount(vdb.storageGuid());
  }

  /** The same with other storage than its present one. */
  void mount(String storageGuid) {
    ObjectNode arguments = PluginArguments.empty();
    arguments.set("virtual_source", virtualSource(List.of()));
    arguments.set("repository", PluginArguments.object(opened(repository.data())));
    JsonNode specification = calls.call(Operation.VIRTUAL_MOUNT_SPECIFICATION, arguments);
    var dataset = new Dataset(Dataset.Kind.VDB, vdb.id(), vdb.name(), storageGuid);
    new DatasetMounts(rooms, job, dataset, environment, plugin.rootSquashEnabled())
        .mount(Operation.VIRTUAL_MOUNT_SPECIFICATION, specification);
  }

  void unmount() {
    DatasetMounts.unmountAll(rooms, job, vdb.dataset());
  }

  /** Calls virtual.initialize, for a VDB that began empty. */
  Map<String, Object> initialize() {
    return sourceConfig(calls.call(Operation.VIRTUAL_INITIALIZE, arguments()));
  }

  /** Calls virtual.configure; out: the source config, sealed. */
  Map<String, Object> configure(Snapshot snapshot) {
    ObjectNode arguments = arguments();
    arguments.set("snapshot", PluginArguments.object(opened(asItIsNow(snapshot).data())));
    return sourceConfig(calls.call(Operation.VIRTUAL_CONFIGURE, arguments));
  }

  /** Calls virtual.reconfigure; out: the source config, sealed. */
  Map<String, Object> reconfigure(@Nullable Snapshot snapshot) {
    ObjectNode arguments = argumentsWithSourceConfig();
    Map<String, Object> data = snapshot == null ? null : opened(asItIsNow(snapshot).data());
    arguments.set("snapshot", PluginArguments.object(data));
    return sourceConfig(calls.call(Operation.VIRTUAL_RECONFIGURE, arguments));
  }

  /** An upgrade may have passed while the job waited: the caller's may be out of date. */
  private Snapshot asItIsNow(Snapshot snapshot) {
    return rooms.catalog().snapshots().find(snapshot.id()).orElse(snapshot);
  }

  /** Calls an operation that takes the source config, when the plugin defines it. */
  void callIfDefined(Operation operation) {
    if (defines(operation)) {
      call(operation);
    }
  }

  /** Calls an operation that takes the source config. */
  JsonNode call(Operation operation) {
    return calls.call(operation, argumentsWithSourceConfig());
  }

  boolean defines(Operation operation) {
    return calls.defines(operation);
  }

  /** The snapshot that its data came from; none when it began empty. */
  Optional<Snapshot> parent() {
    Long id = vdb.parentSnapshotId();
    return id == null ? Optional.empty() : rooms.catalog().snapshots().find(id);
  }

  private ObjectNode arguments() {
    ObjectNode arguments = PluginArguments.empty();
    List<MountRecord> mounts = rooms.catalog().mounts().of(vdb.dataset());
    arguments.set("virtual_source", virtualSource(mounts));
    arguments.set("repository", PluginArguments.object(opened(repository.data())));
    return arguments;
  }

  private ObjectNode argumentsWithSourceConfig() {
    Map<String, Object> sourceConfig = vdb.sourceConfig();
    if (sourceConfig == null) {
      throw new DrydockException(
          ErrorCode.WRONG_STATE,
          "working on " + vdb.dataset().label(),
          "it has never been configured",
          "Configure it first: drydock vdb enable " + vdb.name());
    }
    ObjectNode arguments = arguments();
    arguments.set("source_config", PluginArguments.object(opened(sourceConfig)));
    return arguments;
  }

  private ObjectNode virtualSource(List<MountRecord> mounts) {
    return PluginArguments.virtualSource(vdb.guid(), environment, parameters, mounts);
  }

  private Map<String, Object> opened(Map<String, Object> properties) {
    return sealed.open(properties, job.blotter()::learn);
  }

  private Map<String, Object> sourceConfig(JsonNode result) {
    return seal(Definition.SOURCE_CONFIG, result);
  }

  /** What an operation returned for one of the plugin's definitions, sealed. */
  Map<String, Object> seal(Definition definition, JsonNode result) {
    Map<String, Object> data = JsonMapper.shared().convertValue(result, OBJECT);
    return sealed.seal(plugin.schema().definition(definition), data);
  }
}
