package io.drydock.model;

import org.jspecify.annotations.Nullable;

/**
 * A place where a dataset's storage is mounted.
 *
 * @param dataset whose storage; its storageGuid is what is mounted
 * @param environment the number of the environment whose host it is on
 * @param path the place, as its host names it
 * @param sharedPath the folder of the storage that is mounted there; null for all of it
 * @param method how
 * @param restoreFolder whether an empty folder was there that has to be there again afterwards
 */
public record MountRecord(
    Dataset dataset,
    long environment,
    String path,
    @Nullable String sharedPath,
    Method method,
    boolean restoreFolder) {

  /** How storage is mounted. */
  public enum Method {
    /** A bind mount of this machine. */
    BIND,
    /** A symbolic link to the storage. */
    LINK,
    /** NFS, from this machine's own server. */
    NFS,
    /** sshfs, from this machine's own server. */
    SSHFS
  }
}
