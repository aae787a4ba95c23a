package io.drydock.environment.shell;

import java.nio.charset.StandardCharsets;

/**
 * Finds markers like {@code <drydock:TOKEN:end:0>} in bytes that come in pieces, looking at each
 * byte once. A marker may be split over pieces anywhere.
 */
final class MarkerFinder {
  /** What is longer is none, whoever printed it. */
  private static final int LONGEST = 100;

  private final byte[] opening;
  private int matched;
  private final StringBuilder content = new StringBuilder();

  MarkerFinder(String token) {
    opening = ("<drydock:" + token + ":").getBytes(StandardCharsets.US_ASCII);
  }

  /** Where the next marker ends between the two places, or -1 when it does not end there. */
  int endOfMarker(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      if (matched == 0) {
        i = nextOpening(bytes, i, to);
      }
      if (i < to && advance(bytes[i++])) {
        return i;
      }
    }
    return -1;
  }

  /** Nearly all output is no marker: a loop that does nothing but look for its first byte. */
  private int nextOpening(byte[] bytes, int from, int to) {
    byte first = opening[0];
    int i = from;
    while (i < to && bytes[i] != first) {
      i++;
    }
    return i;
  }

  private boolean advance(byte next) {
    if (matched < opening.length) {
      if (next == opening[matched]) {
        matched++;
      } else {
        // "<" stands nowhere else in the opening, so a failed match can only start anew here.
        matched = next == opening[0] ? 1 : 0;
      }
      return false;
    }
    if (next == '>') {
      return true;
    }
    content.append((char) next);
    if (content.length() > LONGEST) {
      take();
    }
    return false;
  }

  /** What the marker found last says: {@code begin} or {@code end:0}; ready for the next. */
  String take() {
    String said = content.toString();
    content.setLength(0);
    matched = 0;
    return said;
  }

  /** How many bytes a marker takes that says this. */
  int lengthOf(String said) {
    return opening.length + said.length() + 1;
  }
}
