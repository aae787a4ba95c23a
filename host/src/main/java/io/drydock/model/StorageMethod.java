package io.drydock.model;

/** How a storage takes snapshots and makes clones; the file system decides. */
public enum StorageMethod {
  /** Btrfs subvolumes: a snapshot takes no time and no space, and is of one moment. */
  BTRFS_SNAPSHOTS,
  /** Copies, file by file, that share their blocks until they change (XFS, Btrfs). */
  REFLINK_COPIES,
  /** Copies, byte by byte: they take as long and as much space as what is copied. */
  PLAIN_COPIES
}
