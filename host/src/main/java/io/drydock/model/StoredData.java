package io.drydock.model;

import org.jspecify.annotations.Nullable;

/**
 * One tree of files in the storage, and the space it takes.
 *
 * @param dataset whose it is
 * @param snapshotId the snapshot that it is; null for the data that the dSource or VDB works with
 * @param method how the next snapshot or clone of it is made
 * @param space how much disk space it takes
 */
public record StoredData(
    Dataset dataset, @Nullable Long snapshotId, StorageMethod method, SpaceUse space) {}
