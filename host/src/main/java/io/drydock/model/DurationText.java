package io.drydock.model;

import java.time.Duration;

/** How long something takes or may take, as people read it, alike wherever it is said. */
public final class DurationText {
  private DurationText() {}

  /** {@code 0.2 s}, {@code 5 s}, {@code 2 min 3 s}, {@code 1 h 30 min}, {@code 4 h}. */
  public static String of(Duration duration) {
    if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
      return seconds(duration) + " s";
    }
    boolean hasHours = duration.toHours() > 0;
    String hours = hasHours ? duration.toHours() + " h " : "";
    String minutes = duration.toMinutesPart() == 0 ? "" : duration.toMinutesPart() + " min ";
    String rest = hasHours || duration.toSecondsPart() == 0 ? "" : duration.toSecondsPart() + " s";
    return (hours + minutes + rest).strip();
  }

  // By hand: formatters take longer to set up than listings to print.
  private static String seconds(Duration duration) {
    if (duration.toMillisPart() == 0) {
      return Long.toString(duration.toSeconds());
    }
    long tenths = Math.round(duration.toMillis() / 100.0);
    return tenths / 10 + "." + tenths % 10;
  }
}
