package io.drydock.error;

import org.jspecify.annotations.Nullable;

/**
 * A script of a plugin's that ended with another exit code than 0, before the plugin failed.
 *
 * @param exitCode the script's
 * @param stdout what it printed; of a long text the beginning and the end
 * @param stderr what it printed on standard error; the same
 */
public record FailedScript(int exitCode, String stdout, String stderr) {
  private static final int MOST = 16 << 10;

  /** One that printed this, of which not more is kept than people read. */
  public static FailedScript of(int exitCode, @Nullable String stdout, @Nullable String stderr) {
    return new FailedScript(exitCode, shortened(stdout), shortened(stderr));
  }

  /** As a text for people, without what they have read already. */
  public String text(String read) {
    var text =
        new StringBuilder("Its last script ended with exit code ").append(exitCode).append('.');
    add(text, "Standard error of the script", stderr, read);
    add(text, "Standard output of the script", stdout, read);
    return text.toString();
  }

  private static void add(StringBuilder text, String title, String printed, String read) {
    if (!printed.isBlank() && !read.contains(printed.strip())) {
      text.append('\n')
          .append(title)
          .append(":\n")
          .append(printed.stripTrailing().indent(2).stripTrailing());
    }
  }

  private static String shortened(@Nullable String text) {
    if (text == null || text.length() <= MOST) {
      return text == null ? "" : text;
    }
    int head = whole(text, MOST / 4);
    int tail = whole(text, text.length() - MOST + MOST / 4);
    return "%s\n[%d characters are left out here]\n%s"
        .formatted(text.substring(0, head), tail - head, text.substring(tail));
  }

  /** Not in the middle of a character that is two. */
  private static int whole(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
  }
}
