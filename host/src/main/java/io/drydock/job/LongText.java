package io.drydock.job;

/** Texts that are kept: what is too long loses its middle, and says so. */
final class LongText {
  /** How much of a line of a log is kept, and of an output that a failure shows. */
  private static final int MOST = 64 << 10;

  private LongText() {}

  /** The text, or its beginning and its end. */
  static String cut(String text) {
    if (text.length() <= MOST) {
      return text;
    }
    int head = whole(text, MOST / 2);
    int tail = whole(text, text.length() - MOST / 2);
    return "%s\n[%d characters are left out here]\n%s"
        .formatted(text.substring(0, head), tail - head, text.substring(tail));
  }

  /** Not in the middle of a character that is two. */
  private static int whole(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
  }
}
