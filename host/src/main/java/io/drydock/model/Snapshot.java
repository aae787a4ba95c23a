package io.drydock.model;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * The state of a dataset at one time; read-only.
 *
 * @param id unique in this home
 * @param guid names it in the storage
 * @param dataset the dSource or VDB; its storageGuid is where the snapshot lies
 * @param takenAt when
 * @param resync whether the sync that made it was a resync
 * @param data the plugin's SnapshotDefinition by schema names
 * @param folder where its data is
 * @param jobId the job that made it
 */
public record Snapshot(
    long id,
    String guid,
    Dataset dataset,
    Instant takenAt,
    boolean resync,
    Map<String, Object> data,
    Path folder,
    long jobId) {}
