package io.drydock.workflow;

import io.drydock.dlpx.Operation;
import io.drydock.job.RunningJob;
import io.drydock.model.DSource;
import io.drydock.model.Environment;
import io.drydock.model.JobLogLine.Level;
import io.drydock.model.MountRecord;
import io.drydock.model.PluginType;
import io.drydock.model.Repository;
import io.drydock.model.SourceConfig;
import io.drydock.plugin.PluginFiles;
import io.drydock.secret.SealedProperties;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A dSource and all that belongs to it, while a job works on it. */
final class DSourceWork {
  private final Rooms rooms;
  private final RunningJob job;
  private final DSource dsource;
  private final PluginFiles plugin;
  private final Map<String, Object> repository;
  private final Environment sourceEnvironment;
  private final Environment staging;
  private final Map<String, Object> parameters;
  private final Map<String, Object> sourceConfig;
  private final PluginCalls calls;

  DSourceWork(Rooms rooms, RunningJob job, DSource dsource) {
    this.rooms = rooms;
    this.job = job;
    var catalog = rooms.catalog();
    // An upgrade may have passed while the job waited: the caller's may be out of date.
    this.dsource = catalog.dsources().find(dsource.name()).orElse(dsource);
    SourceConfig source = catalog.sourceConfigs().find(dsource.source()).orElseThrow();
    this.plugin = new CurrentPlugin(rooms).get(dsource.plugin());
    this.sourceEnvironment = catalog.environments().find(source.environment()).orElseThrow();
    this.staging = catalog.environments().find(this.dsource.stagingEnvironment()).orElseThrow();
    var sealed = new SealedProperties(rooms.secrets());
    this.parameters =
        new SealedProperties(rooms.secrets(), DSourceNames.object(this.dsource.name()))
            .open(this.dsource.parameters(), job.blotter()::learn);
    this.sourceConfig = sealed.open(source.data(), job.blotter()::learn);
    Repository found = catalog.repositories().get(source.repositoryId());
    this.repository = sealed.open(found.data(), job.blotter()::learn);
    this.calls = new PluginCalls(rooms, job, plugin.plugin(), staging.reference());
    if (!isStaged()) {
      calls.copyInto(rooms.storage().dataset(dsource.guid()));
    }
    calls.load();
  }

  Rooms rooms() {
    return rooms;
  }

  RunningJob job() {
    return job;
  }

  DSource dsource() {
    return dsource;
  }

  PluginFiles plugin() {
    return plugin;
  }

  /** Where the storage is mounted, and whose it is. */
  Environment staging() {
    return staging;
  }

  boolean isStaged() {
    return plugin.plugin().type() == PluginType.STAGED;
  }

  /** Runs a hook of its user's, where there is one. */
  void hook(String event) {
    new Hooks(rooms, job, dsource.dataset(), staging).run(event);
  }

  /** Calls an operation that takes the source, the repository and the source config. */
  JsonNode call(Operation operation) {
    return calls.call(operation, arguments());
  }

  /** The same when the plugin defines it; nothing otherwise. */
  void callIfDefined(Operation operation) {
    if (calls.defines(operation)) {
      call(operation);
    }
  }

  boolean defines(Operation operation) {
    return calls.defines(operation);
  }

  /** Calls pre_snapshot or post_snapshot. */
  JsonNode callWithSnapshotParameters(
      Operation operation, @org.jspecify.annotations.Nullable Map<String, Object> parameters) {
    ObjectNode arguments = arguments();
    arguments.set("optional_snapshot_parameters", PluginArguments.object(parameters));
    return calls.call(operation, arguments);
  }

  /** Asks the plugin where its storage is to be, and mounts it there. */
  void mount() {
    mounts().mount(Operation.LINKED_MOUNT_SPECIFICATION, mountSpecification());
  }

  /**
   * Calls linked.stop_staging, unless an interrupted job has left nothing mounted that could be
   * staged; what was mounted and is not, because its host has rebooted, is mounted again before.
   */
  void stopStaging() {
    boolean noMounts = rooms.catalog().mounts().of(dsource.dataset()).isEmpty();
    boolean isDown = dsource.state() == DSource.State.INTERRUPTED && noMounts;
    if (!isDown && calls.defines(Operation.LINKED_STOP_STAGING)) {
      ensureMounted();
      call(Operation.LINKED_STOP_STAGING);
    }
  }

  /**
   * Sees that what the catalog knows to be mounted is: its host may have been started anew, and the
   * plugin would look at an empty folder.
   */
  void ensureMounted() {
    boolean noMounts = rooms.catalog().mounts().of(dsource.dataset()).isEmpty();
    if (isStaged() && !noMounts && !DatasetMounts.isMounted(rooms, dsource.dataset())) {
      job.note(Level.WARNING, "Its storage was no longer mounted, and is mounted again.");
      mount();
    }
  }

  void unmount() {
    DatasetMounts.unmountAll(rooms, job, dsource.dataset());
  }

  private DatasetMounts mounts() {
    return new DatasetMounts(rooms, job, dsource.dataset(), staging, plugin.rootSquashEnabled());
  }

  private JsonNode mountSpecification() {
    ObjectNode arguments = PluginArguments.empty();
    arguments.set("staged_source", stagedSource(List.of()));
    arguments.set("repository", PluginArguments.object(repository));
    return calls.call(Operation.LINKED_MOUNT_SPECIFICATION, arguments);
  }

  private ObjectNode arguments() {
    ObjectNode arguments = PluginArguments.empty();
    if (isStaged()) {
      arguments.set("staged_source", stagedSource(rooms.catalog().mounts().of(dsource.dataset())));
    } else {
      arguments.set(
          "direct_source",
          PluginArguments.directSource(dsource.guid(), sourceEnvironment, parameters));
    }
    arguments.set("repository", PluginArguments.object(repository));
    arguments.set("source_config", PluginArguments.object(sourceConfig));
    return arguments;
  }

  private ObjectNode stagedSource(List<MountRecord> mounts) {
    return PluginArguments.stagedSource(
        dsource.guid(), sourceEnvironment, staging, parameters, mounts);
  }
}
