package io.drydock.environment.shell;

import io.drydock.model.DurationText;
import java.time.Duration;

/** Time that runs out, measured so that a change of the clock does not matter. */
final class Countdown {
  private final long start = System.nanoTime();
  private final Duration total;

  private Countdown(Duration total) {
    this.total = total;
  }

  static Countdown of(Duration total) {
    return new Countdown(total);
  }

  Duration left() {
    return total.minusNanos(System.nanoTime() - start);
  }

  boolean over() {
    return !left().isPositive();
  }

  /** What is left, but not more than this. */
  Duration atMost(Duration most) {
    return left().compareTo(most) < 0 ? left() : most;
  }

  /** For messages: {@code 1 h 30 min}, {@code 5 s}, {@code 0.2 s}. */
  static String inWords(Duration duration) {
    return DurationText.of(duration);
  }
}
