package io.drydock.error;

import org.jspecify.annotations.Nullable;

/**
 * The failure of something that Drydock was asked to do. Its message reads as one text for a
 * person: what was being done to which object, why it failed, and what to do next. It never holds a
 * secret.
 */
public class DrydockException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final String doing;
  private final String why;
  private final String action;
  private final String output;
  private final @Nullable FailedScript script;
  private final String traceback;

  /**
   * @param code the kind of failure
   * @param doing what was being done and to which object, in the present participle: {@code
   *     "syncing dSource docs"}
   * @param why the reason, a sentence or more
   * @param action what the reader can do about it, or an empty text where nothing can be done
   */
  public DrydockException(ErrorCode code, String doing, String why, String action) {
    this(code, doing, why, action, null);
  }

  /** The same with what caused it, for a stack trace on request. */
  public DrydockException(
      ErrorCode code, String doing, String why, String action, @Nullable Throwable cause) {
    this(code, doing, why, action, "", cause);
  }

  /** The same with the output of the command or plugin that failed. */
  public DrydockException(
      ErrorCode code,
      String doing,
      String why,
      String action,
      String output,
      @Nullable Throwable cause) {
    this(code, doing, why, action, output, null, "", cause);
  }

  /**
   * The same of a plugin.
   *
   * @param script the last script that the plugin ran, where that failed
   * @param traceback Python's own, with the lines of the plugin; or an empty text
   */
  public DrydockException(
      ErrorCode code,
      String doing,
      String why,
      String action,
      String output,
      @Nullable FailedScript script,
      String traceback,
      @Nullable Throwable cause) {
    super(asText(doing, why, action, output, script), cause);
    this.code = code;
    this.script = script;
    this.traceback = traceback;
    this.output = output;
    this.doing = doing;
    this.why = why;
    this.action = action;
  }

  private static String asText(
      String doing, String why, String action, String output, @Nullable FailedScript script) {
    var text = new StringBuilder("Failed while ").append(doing).append(": ").append(why.strip());
    if (!action.isBlank()) {
      text.append(System.lineSeparator()).append("What to do: ").append(action.strip());
    }
    if (!output.isBlank()) {
      text.append(System.lineSeparator()).append("Output:").append(System.lineSeparator());
      text.append(output.stripTrailing().indent(2).stripTrailing());
    }
    if (script != null) {
      text.append(System.lineSeparator()).append(script.text(why + output));
    }
    return text.toString();
  }

  /** The kind of failure. */
  public final ErrorCode code() {
    return code;
  }

  /** What was being done, to which object. */
  public final String doing() {
    return doing;
  }

  /** The reason. */
  public final String why() {
    return why;
  }

  /** What to do about it; empty where nothing can be done. */
  public final String action() {
    return action;
  }

  /** What the command or the plugin that failed said at length; empty where it said nothing. */
  public final String output() {
    return output;
  }

  /** The last script that the plugin ran before it failed, where that failed; else null. */
  public final @Nullable FailedScript script() {
    return script;
  }

  /** Python's own text of where the plugin failed; empty where there is none. */
  public final String traceback() {
    return traceback;
  }

  /** The same failure with what is known of the plugin's code and scripts. */
  public final DrydockException with(@Nullable FailedScript itsScript, String itsTraceback) {
    return new DrydockException(
        code, doing, why, action, output, itsScript, itsTraceback, getCause());
  }

  /** The same failure, of which this one is the cause, with other advice. */
  public final DrydockException advising(String otherAction) {
    return new DrydockException(code, doing, why, otherAction, output, script, traceback, this);
  }
}
