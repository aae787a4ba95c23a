package io.drydock.cli.output;

import io.drydock.model.DurationText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.TimeZone;

/** Numbers and times as people read them. */
public final class Wording {
  private static final String[] UNITS = {"KB", "MB", "GB", "TB", "PB"};

  private Wording() {}

  /** {@code 2026-11-22 14:03:59}, in this machine's time zone. */
  public static String time(Instant instant) {
    // By hand, and amounts below too: formatters take longer to set up than listings to print.
    // Nor a ZoneId: for the first one all jars are searched for further time zones.
    long offset = TimeZone.getDefault().getOffset(instant.toEpochMilli());
    LocalDateTime local = LocalDateTime.ofInstant(instant.plusMillis(offset), ZoneOffset.UTC);
    String date = local.toLocalDate().toString();
    return date
        + (' ' + twoDigits(local.getHour()))
        + (':' + twoDigits(local.getMinute()))
        + (':' + twoDigits(local.getSecond()));
  }

  private static String twoDigits(int number) {
    return (number < 10 ? "0" : "") + number;
  }

  /** {@code 1.2 s}, {@code 2 min 3 s}, {@code 4 h}. */
  public static String duration(Duration duration) {
    return DurationText.of(duration);
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
    return oneDecimal(amount) + " " + UNITS[unit];
  }

  private static String oneDecimal(double amount) {
    long tenths = Math.round(amount * 10);
    return tenths / 10 + "." + tenths % 10;
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
