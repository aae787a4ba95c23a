package io.drydock.mount;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;

/** What a plugin is told whose mount location cannot be used. */
final class PlaceProblems {
  private PlaceProblems() {}

  /**
   * Refuses a place.
   *
   * @param problem what speaks against it, after "the mount location …"; empty when nothing does
   */
  static void check(String doing, Share share, String problem) {
    if (!problem.isEmpty()) {
      throw new DrydockException(
          ErrorCode.MOUNT_LOCATION_UNUSABLE,
          doing,
          "the plugin's mount location " + share.place() + " " + problem,
          "Name a folder that is empty or does not exist.");
    }
  }
}
