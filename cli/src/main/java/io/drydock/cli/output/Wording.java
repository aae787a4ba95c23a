package io.drydock.cli.output;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and times as people read them. */
public final class Wording {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final String[] UNITS = {"KB", "MB", "GB", "TB", "PB"};

  private Wording() {}

  /** {@code 2026-11-22 14:03:59}, in this machine's time zone. */
  public static String time(Instant instant) {
    return TIME.format(instant.atZone(ZoneId.systemDefault()));
  }

  /** {@code 1.2 s}, {@code 2 min 3 s}, {@code 4 h 0 min}. */
  public static String duration(Duration duration) {
    if (duration.toMinutes() == 0) {
      return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
    return duration.toHours() == 0
        ? "%d min %d s".formatted(duration.toMinutes(), duration.toSecondsPart())
        : "%d h %d min".formatted(duration.toHours(), duration.toMinutesPart());
  }

  /** {@code 17 B}, {@code 1.2 KB}: a KB has 1024 B. */
  public static String size(long bytes) {
    if (bytes < 1024) {
      return bytes + " B";
    }
    double amount = bytes / 1024.0;
    int unit = 0;
    while (amount >= 1024 && unit < UNITS.length - 1) {
      amount /= 1024;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", amount, UNITS[unit]);
  }

  /** {@code 1 file}, {@code 2 files}. */
  public static String count(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  /** The first sentence of a note, for a table; the whole note is in {@code show}. */
  public static String firstSentence(String note) {
    int end = note.indexOf(". ");
    return end < 0 ? note : note.substring(0, end + 1);
  }
}
