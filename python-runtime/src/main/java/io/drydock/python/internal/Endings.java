package io.drydock.python.internal;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ends interpreters, and counts those that do not end: code that computes something endless inside
 * one builtin function cannot be stopped. It is left alone then, with its thread, until the process
 * ends.
 */
public final class Endings {
  private final Duration grace;
  private final AtomicInteger pending = new AtomicInteger();

  /**
   * @param grace how long an end is waited for
   */
  public Endings(Duration grace) {
    this.grace = grace;
  }

  /** How many have not ended yet, though they were told to. */
  public int pending() {
    return pending.get();
  }

  /** Waits until this is done, but no longer than the grace time. */
  void await(Runnable stop) {
    pending.incrementAndGet();
    Thread stopping =
        Thread.ofPlatform()
            .daemon()
            .name("end-python")
            .start(
                () -> {
                  try {
                    stop.run();
                  } finally {
                    pending.decrementAndGet();
                  }
                });
    try {
      stopping.join(grace);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
