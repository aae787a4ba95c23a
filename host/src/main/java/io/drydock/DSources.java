package io.drydock;

import io.drydock.model.DSource;
import io.drydock.model.MountRecord;
import io.drydock.model.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The dSources of a home. Every method that changes something is a job, and waits for its end. */
public interface DSources {
  /**
   * Links a source config: creates the dSource, then syncs it for the first time, as a resync. When
   * only the sync fails, the dSource stays, and the failure says so.
   *
   * @param name how it is called; unique
   * @param source the source config's name
   * @param stagingEnvironment where it is staged; null for the source's own environment
   * @param parameters the linkedSourceDefinition's properties by schema names
   * @throws io.drydock.error.DrydockException of any type
   */
  DSource link(
      String name,
      String source,
      @Nullable String stagingEnvironment,
      Map<String, Object> parameters);

  /**
   * Syncs and takes a snapshot.
   *
   * @param name the dSource's name
   * @param resync whether all data is to be ingested anew; the first sync always is
   * @param snapshotParameters properties of the snapshotParametersDefinition besides {@code resync}
   */
  Snapshot sync(String name, boolean resync, Map<String, Object> snapshotParameters);

  /** Syncs what is new. */
  default Snapshot sync(String name) {
    return sync(name, false, Map.of());
  }

  /**
   * Syncs as a policy does: without snapshot parameters, unless the plugin's schema requires some.
   */
  Snapshot syncByPolicy(String name);

  /**
   * Calls linked.worker. What it fails with is a fault of the dSource until it succeeds again.
   *
   * @return whether the plugin defines it
   */
  boolean work(String name);

  /** Where its storage is mounted, as far as is known without asking the host, and how. */
  List<MountRecord> mounts(String name);

  /** Asks the plugin how large the source is, in bytes; empty when it does not define that. */
  OptionalDouble sourceSize(String name);

  /** The hooks, pre-sync and post-sync: bash scripts by event. */
  Map<String, String> hooks(String name);

  /** Replaces all hooks. */
  void setHooks(String name, Map<String, String> scripts);

  /** All, by name. */
  List<DSource> list();

  /** The one of this name, or NOT_FOUND. */
  DSource get(String name);

  /** Asks the plugin: {@code ACTIVE} or {@code INACTIVE}; {@code DISABLED} without asking. */
  String status(String name);

  /**
   * Changes properties of its linkedSourceDefinition, with the same checks as when it was linked: a
   * rotated password needs no linking anew. Its next operation gets them.
   *
   * @param set properties with their new values, by schema names
   * @param unset properties that are to go
   * @throws io.drydock.error.DrydockException INVALID_PARAMETERS
   */
  DSource change(String name, Map<String, Object> set, Set<String> unset);

  /** Mounts its storage and starts staging. */
  DSource enable(String name);

  /** Stops staging and unmounts its storage. */
  DSource disable(String name);

  /**
   * Stops staging, unmounts, and deletes the dSource with its storage and snapshots.
   *
   * @param force whether to go on when the plugin cannot stop staging; data that is still mounted
   *     is never deleted
   */
  void delete(String name, boolean force);
}
