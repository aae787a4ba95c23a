package io.drydock.environment.shell;

import java.time.Duration;
import java.util.Locale;

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
    if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
      return "%s s".formatted(seconds(duration));
    }
    String hours = duration.toHours() == 0 ? "" : duration.toHours() + " h ";
    String minutes = duration.toMinutesPart() == 0 ? "" : duration.toMinutesPart() + " min ";
    String rest = duration.toSecondsPart() == 0 ? "" : duration.toSecondsPart() + " s";
    return (hours + minutes + rest).strip();
  }

  private static String seconds(Duration duration) {
    return duration.toMillisPart() == 0
        ? Long.toString(duration.toSeconds())
        : String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
  }
}
