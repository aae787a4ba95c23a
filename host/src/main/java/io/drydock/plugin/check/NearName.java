package io.drydock.plugin.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The name that was probably meant by one that does not exist. */
final class NearName {
  private static final int MOST_EDITS = 2;
  private static final int LONGEST = 64;

  private NearName() {}

  /** A hint to put behind a message: {@code ; did you mean properties?}, or an empty text. */
  static String hint(String name, Collection<String> known) {
    return of(name, known).map(near -> "; did you mean " + near + "?").orElse("");
  }

  static Optional<String> of(String name, Collection<String> known) {
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    return known.stream()
        .filter(other -> edits(name, other) <= Math.min(MOST_EDITS, other.length() / 3))
        .min(
            Comparator.comparingInt((String other) -> edits(name, other))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** How many letters have to be put in, taken out or exchanged; capitals do not count. */
  private static int edits(String one, String other) {
    String from = one.toLowerCase(Locale.ROOT);
    String to = other.toLowerCase(Locale.ROOT);
    int[] above = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      above[column] = column;
    }
    for (int row = 1; row <= from.length(); row++) {
      int[] line = new int[to.length() + 1];
      line[0] = row;
      for (int column = 1; column <= to.length(); column++) {
        int change = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
        int shift = Math.min(line[column - 1], above[column]) + 1;
        line[column] = Math.min(above[column - 1] + change, shift);
      }
      above = line;
    }
    return above[to.length()];
  }
}
