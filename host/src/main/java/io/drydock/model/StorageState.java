package io.drydock.model;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The storage of a home.
 *
 * @param folder where datasets and snapshots are
 * @param method how snapshots are taken
 * @param reason why not by a better method; empty for the best
 * @param fileSystem its type as the kernel names it: {@code btrfs}
 * @param totalBytes how much fits on the file system
 * @param freeBytes how much of that is free for its user
 * @param image the file that holds the file system, when it is the home's own; null otherwise
 */
public record StorageState(
    Path folder,
    StorageMethod method,
    String reason,
    String fileSystem,
    long totalBytes,
    long freeBytes,
    @Nullable Path image) {
  /** With less than this free, nothing is begun that takes space. */
  public static final long RESERVE_BYTES = 16L << 20;

  /** Whether it is time to free some space. */
  public boolean isNearlyFull() {
    return freeBytes < Math.max(2 * RESERVE_BYTES, totalBytes / 20);
  }
}
