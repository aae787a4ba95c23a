package io.drydock.model;

/**
 * How much is in a snapshot.
 *
 * @param bytes the sum of its files' sizes
 * @param files how many regular files it has
 */
public record SnapshotContent(long bytes, long files) {}
