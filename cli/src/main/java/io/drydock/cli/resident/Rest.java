package io.drydock.cli.resident;

import java.time.Duration;

/**
 * Collects garbage while nobody waits: starting leaves hundreds of megabytes of it, and the first
 * collection, which keeps a command waiting for a tenth of a second, would come in the middle of
 * one.
 */
final class Rest {
  /** How long there has to be peace before. */
  private static final Duration PEACE = Duration.ofSeconds(1);

  /** Less than this is not worth it. */
  private static final long WORTHWHILE = 128L << 20;

  private long kept;

  /** Takes a rest, if there is a reason to. In: how long nothing has run. */
  void takeAfter(Duration idle) {
    if (idle.compareTo(PEACE) > 0 && used() - kept > WORTHWHILE) {
      System.gc();
      kept = used();
    }
  }

  /** The heap in use, in bytes. */
  static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
