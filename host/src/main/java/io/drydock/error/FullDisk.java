package io.drydock.error;

import java.io.IOException;
import java.util.List;

/** A file system without room, which is called that wherever it shows. */
public final class FullDisk {
  private static final List<String> WORDS =
      List.of("No space left on device", "Disk quota exceeded");

  /** What to do about it. */
  public static final String ADVICE =
      "Free some space there, for example by deleting snapshots that nobody needs (drydock storage"
          + " space shows what each would free), and try again.";

  private FullDisk() {}

  /** Whether a text of the system's says so. */
  public static boolean isMeant(String text) {
    return WORDS.stream().anyMatch(text::contains);
  }

  /**
   * Goes on when that is not why something failed.
   *
   * @throws DrydockException STORAGE_FAILED when it is
   */
  public static void check(String doing, IOException failure) {
    if (isMeant(String.valueOf(failure.getMessage()))) {
      throw new DrydockException(
          ErrorCode.STORAGE_FAILED,
          doing,
          "the file system is full: " + failure.getMessage(),
          ADVICE,
          failure);
    }
  }
}
