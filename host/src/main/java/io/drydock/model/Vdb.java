package io.drydock.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A virtual database: a writable copy of a snapshot, or one that began empty.
 *
 * @param id unique in this home
 * @param guid names it to plugins, for ever
 * @param name how it is called in commands; unique
 * @param plugin the plugin's name
 * @param environment the environment's name
 * @param repositoryId the repository that it runs with
 * @param parentSnapshotId what its data came from; null for one that began empty
 * @param originSnapshotId the snapshot of another dataset that it was provisioned from, or last
 *     refreshed from; null for one that began empty
 * @param storageGuid names its data in the storage
 * @param nextStorageGuid names the storage that an unfinished refresh or rollback makes; or null
 * @param parameters the virtual source's properties by schema names; passwords sealed
 * @param sourceConfig what the plugin returned when it configured it; passwords sealed; null until
 *     then
 * @param state what can be done with it
 * @param note what to know about the state, such as what to do after a failure; or empty
 * @param createdAt when it was created
 */
public record Vdb(
    long id,
    String guid,
    String name,
    String plugin,
    String environment,
    long repositoryId,
    @Nullable Long parentSnapshotId,
    @Nullable Long originSnapshotId,
    String storageGuid,
    @Nullable String nextStorageGuid,
    Map<String, Object> parameters,
    @Nullable Map<String, Object> sourceConfig,
    State state,
    String note,
    Instant createdAt) {

  /** What can be done with a VDB. */
  public enum State {
    /** Mounted and configured. */
    ENABLED,
    /** Mounted and configured, and stopped by its user. */
    STOPPED,
    /** Neither mounted nor configured; its data is there. */
    DISABLED,
    /** Made, and never configured: the note says why and what to do. */
    UNCONFIGURED,
    /** A job on it ended without finishing: the note says what to do. */
    INTERRUPTED
  }

  /** Its storage, mounts and snapshots. */
  public Dataset dataset() {
    return new Dataset(Dataset.Kind.VDB, id, name, storageGuid);
  }
}
