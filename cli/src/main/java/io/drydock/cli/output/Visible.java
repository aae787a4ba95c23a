package io.drydock.cli.output;

/**
 * Texts as a terminal may get them. What plugins, hosts and files say is not obeyed: a control
 * character is shown by its number, all but line breaks and tabs. So are those that turn the
 * direction of writing, behind which a text can hide what it says.
 */
public final class Visible {
  private static final int FIRST_PRINTED = 0x20;
  private static final int DELETE = 0x7f;
  private static final int LAST_CONTROL = 0x9f;

  private Visible() {}

  /** The text, with what a terminal would obey made visible. */
  public static String text(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isHidden(text, i) || text.charAt(i) == '\r') {
        return shown(text, i);
      }
    }
    return text;
  }

  private static String shown(String text, int from) {
    var shown = new StringBuilder(text.length() + 16).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isHidden(text, i)) {
        shown.append(
            c <= LAST_CONTROL ? "\\x%02x".formatted((int) c) : "\\u%04x".formatted((int) c));
      } else if (c != '\r') {
        shown.append(c);
      }
    }
    return shown.toString();
  }

  private static boolean isHidden(String text, int index) {
    char c = text.charAt(index);
    if (c < FIRST_PRINTED) {
      return c != '\n' && c != '\t' && !(c == '\r' && endsLine(text, index));
    }
    return (c >= DELETE && c <= LAST_CONTROL) || turnsDirection(c);
  }

  /** Windows ends its lines with two characters. */
  private static boolean endsLine(String text, int index) {
    return index + 1 < text.length() && text.charAt(index + 1) == '\n';
  }

  private static boolean turnsDirection(char c) {
    return (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
  }
}
