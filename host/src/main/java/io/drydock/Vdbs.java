package io.drydock;

import io.drydock.model.MountRecord;
import io.drydock.model.Snapshot;
import io.drydock.model.Vdb;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The VDBs of a home: virtual copies of snapshots. Every method that changes something is a job,
 * and waits for its end. A job that fails leaves the VDB in a state with a note that says what to
 * do; its data is never lost.
 */
public interface Vdbs {
  /**
   * What a new VDB is to be like.
   *
   * @param name how it is called; unique among dSources and VDBs
   * @param environment the name of the environment where it runs
   * @param repository the name of the repository there; null when there is only one
   * @param parameters the virtualSourceDefinition's properties by schema names
   * @param hooks bash scripts by event, such as {@code pre-refresh}
   */
  record NewVdb(
      String name,
      String environment,
      @Nullable String repository,
      Map<String, Object> parameters,
      Map<String, String> hooks) {

    /** In an environment with one repository, without hooks. */
    public NewVdb(String name, String environment, Map<String, Object> parameters) {
      this(name, environment, null, parameters, Map.of());
    }
  }

  /** Makes a VDB from a snapshot of a dSource or of another VDB. */
  Vdb provision(NewVdb wanted, long snapshotId);

  /** Makes a VDB that begins empty; its plugin initializes it. */
  Vdb createEmpty(NewVdb wanted, String plugin);

  /** All, by name. */
  List<Vdb> list();

  /** The one of this name, or NOT_FOUND. */
  Vdb get(String name);

  /**
   * Asks the plugin: {@code ACTIVE} or {@code INACTIVE}; {@code DISABLED} or {@code UNCONFIGURED}
   * without asking.
   */
  String status(String name);

  /** Where its storage is mounted, as far as is known without asking the host, and how. */
  List<MountRecord> mounts(String name);

  /** Asks the plugin how large it is, in bytes; empty when it does not define that. */
  OptionalDouble sourceSize(String name);

  /**
   * Changes properties of its virtualSourceDefinition, with the same checks as when it was made.
   * One that is enabled is mounted as they say and reconfigured by its plugin; where that fails,
   * the old ones hold again.
   *
   * @param set properties with their new values, by schema names
   * @param unset properties that are to go
   * @throws io.drydock.error.DrydockException INVALID_PARAMETERS, and whatever the plugin fails
   *     with
   */
  Vdb change(String name, Map<String, Object> set, Set<String> unset);

  /** Starts one that was stopped. */
  Vdb start(String name);

  /** Stops it; it stays mounted. */
  Vdb stop(String name);

  /** Mounts and configures it, unless its plugin says that it is active. */
  Vdb enable(String name);

  /** Unconfigures and unmounts it; its data stays. */
  Vdb disable(String name);

  /** Takes a snapshot of it. */
  Snapshot snapshot(String name);

  /** Gives it the data of a snapshot, of whichever dataset of its plugin, instead of its own. */
  Vdb refresh(String name, long snapshotId);

  /** Gives it back the data of one of its own snapshots, or of the one that it was made from. */
  Vdb rollback(String name, long snapshotId);

  /** The hooks: bash scripts by event. */
  Map<String, String> hooks(String name);

  /** Replaces all hooks. */
  void setHooks(String name, Map<String, String> scripts);

  /**
   * Unconfigures and unmounts it, and deletes it with its storage and snapshots; refused while
   * another VDB depends on one of these.
   *
   * @param force whether to go on when the plugin fails; data that is still mounted is never
   *     deleted
   */
  void delete(String name, boolean force);
}
