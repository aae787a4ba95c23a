package io.drydock.environment.recording;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a script.
 *
 * @param script the whole script that it answers; null when {@code match} says which
 * @param match a regular expression that is found in the scripts that it answers; null when {@code
 *     script} says which
 * @param exitCode the script's
 * @param stdout the script's
 * @param stderr the script's
 */
record RecordedReply(
    @Nullable String script,
    @Nullable String match,
    int exitCode,
    @Nullable String stdout,
    @Nullable String stderr) {

  boolean answers(String text) {
    if (script != null) {
      return script.strip().equals(text.strip());
    }
    return match != null && Pattern.compile(match, Pattern.MULTILINE).matcher(text).find();
  }

  /** Why it can answer nothing; empty when it can. */
  String problem() {
    if ((script == null) == (match == null)) {
      return "has to have either 'script' or 'match'";
    }
    try {
      Pattern.compile(Objects.requireNonNullElse(match, ""));
      return "";
    } catch (PatternSyntaxException e) {
      return "has a 'match' that is no regular expression: " + e.getDescription();
    }
  }
}
