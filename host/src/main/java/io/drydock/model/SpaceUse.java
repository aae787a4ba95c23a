package io.drydock.model;

/**
 * The disk space of a dataset's data or of a snapshot, in bytes. What a file system keeps among its
 * own records, as Btrfs does with very small files, is in neither.
 *
 * @param owned what nothing else uses: deleting it would free that much
 * @param shared what other snapshots or clones use, too
 */
public record SpaceUse(long owned, long shared) {
  /** Nothing. */
  public static final SpaceUse NONE = new SpaceUse(0, 0);

  /** Both together. */
  public SpaceUse plus(SpaceUse other) {
    return new SpaceUse(owned + other.owned, shared + other.shared);
  }
}
