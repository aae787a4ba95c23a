package io.drydock.environment;

import java.time.Duration;
import java.util.Map;

/**
 * A script for bash on some host (contract §4).
 *
 * @param text the script, whatever its first line says it is for; at most 192 MiB
 * @param variables environment variables for the script; values may hold newlines and quotes, and
 *     are secrets
 * @param loginShell whether the user's profile is loaded first
 * @param deadline how long the script may take before it is killed
 * @param mark a word on the command line of its shell, by which that is found when whoever started
 *     it is gone; no secret; empty for none
 */
public record BashScript(
    String text,
    Map<String, String> variables,
    boolean loginShell,
    Duration deadline,
    String mark) {

  public BashScript {
    variables = Map.copyOf(variables);
  }

  /** A script without a mark. */
  public BashScript(
      String text, Map<String, String> variables, boolean loginShell, Duration deadline) {
    this(text, variables, loginShell, deadline, "");
  }

  /** The same with a mark. */
  public BashScript marked(String word) {
    return new BashScript(text, variables, loginShell, deadline, word);
  }

  /** A script without variables, in a shell that is not a login shell. */
  public static BashScript of(String text, Duration deadline) {
    return new BashScript(text, Map.of(), false, deadline);
  }

  /** Says neither the text nor the values, which are secrets. */
  @Override
  public String toString() {
    return "BashScript[%d characters, variables %s]".formatted(text.length(), variables.keySet());
  }
}
