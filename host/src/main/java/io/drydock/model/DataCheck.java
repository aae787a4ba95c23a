package io.drydock.model;

import org.jspecify.annotations.Nullable;

/**
 * Whether data is what it was.
 *
 * @param dataset whose
 * @param snapshotId the snapshot that it is; null for the data that the dataset works with
 * @param condition what was found
 * @param remark more about it, for people; or empty
 */
public record DataCheck(
    Dataset dataset, @Nullable Long snapshotId, Condition condition, String remark) {

  /** What can be said of data. */
  public enum Condition {
    /** Nothing speaks against it. */
    GOOD,
    /** It is not there. */
    MISSING,
    /** A snapshot that somebody has changed since it was taken. */
    CHANGED
  }
}
