package io.drydock.workflow;

import io.drydock.dlpx.PluginFailedException;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.error.FailedScript;
import io.drydock.model.DurationText;
import io.drydock.model.Plugin;
import io.drydock.python.InterpreterBrokenException;
import io.drydock.python.PythonException;
import io.drydock.python.PythonTimeoutException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What goes wrong in a plugin, in words for its author and its users. */
public final class PluginFailures {
  private PluginFailures() {}

  /** The failure that a person is shown for an exception of the plugin's runtime. */
  public static RuntimeException translated(String doing, Plugin plugin, RuntimeException e) {
    return translated(doing, plugin, e, null);
  }

  /**
   * The same.
   *
   * @param lastScript the last script that the plugin ran, where that failed
   */
  static RuntimeException translated(
      String doing, Plugin plugin, RuntimeException e, @Nullable FailedScript lastScript) {
    return switch (e) {
      case PluginFailedException failed ->
          ofPlugin(doing, plugin, failed)
              .with(script(failed, lastScript), traceback(failed).orElse(""));
      case PythonTimeoutException late ->
          new DrydockException(
              ErrorCode.PLUGIN_TIMED_OUT,
              doing,
              "it took longer than its limit of %s and was stopped"
                  .formatted(DurationText.of(late.limit())),
              ("Look for an endless loop or wait in the plugin; where it needs longer: drydock"
                      + " plugin change %s --operation-limit TIME. Where its environment has a smaller"
                      + " limit (drydock env show), that one counts.")
                  .formatted(plugin.name()),
              e);
      case InterpreterBrokenException broken ->
          new DrydockException(
              ErrorCode.INTERNAL_ERROR,
              doing,
              String.valueOf(broken.getMessage()),
              "Try again; if it stays so, please report it with the output of -v.",
              e);
      default -> e;
    };
  }

  /** What the exception itself says of a script goes before what ran last, which may clean up. */
  private static @Nullable FailedScript script(
      PluginFailedException failed, @Nullable FailedScript last) {
    String exitCode = failed.attribute("exit_code");
    if (exitCode.matches("-?\\d{1,9}")) {
      return FailedScript.of(
          Integer.parseInt(exitCode), failed.attribute("stdout"), failed.attribute("stderr"));
    }
    return switch (failed.kind()) {
      case USER_ERROR, RAISED -> last;
      case NOT_LOADABLE, NOT_DEFINED, WRONG_RESULT, TOO_LARGE -> null;
    };
  }

  private static DrydockException ofPlugin(
      String doing, Plugin plugin, PluginFailedException failed) {
    String message = String.valueOf(failed.getMessage());
    String place = described(failed);
    return switch (failed.kind()) {
      case USER_ERROR ->
          new DrydockException(
              ErrorCode.PLUGIN_USER_ERROR,
              doing,
              message,
              otherwise(failed.attribute("action"), "Contact the plugin's author."),
              otherwise(failed.attribute("output"), traceback(failed).orElse("")),
              failed);
      case NOT_LOADABLE ->
          failure(
              ErrorCode.PLUGIN_CODE_INVALID,
              doing,
              place,
              "Correct the plugin's code, and try again.",
              failed);
      case NOT_DEFINED ->
          failure(
              ErrorCode.PLUGIN_OPERATION_MISSING,
              doing,
              "the plugin does not define this operation, which it has to",
              "Add it to " + plugin.sourceFolder() + ".",
              failed);
      case WRONG_RESULT ->
          failure(
              ErrorCode.PLUGIN_RESULT_INVALID, doing, place, "Correct what it returns.", failed);
      case TOO_LARGE ->
          failure(ErrorCode.PLUGIN_RESULT_INVALID, doing, message, "Pass on less.", failed);
      case RAISED ->
          failure(ErrorCode.PLUGIN_OPERATION_FAILED, doing, place, advice(failed), failed);
    };
  }

  private static String otherwise(String text, String none) {
    return text.isBlank() ? none : text;
  }

  private static String advice(PluginFailedException failed) {
    boolean forbidden =
        failed.description() != null
            && failed.description().lineage().contains("builtins.PermissionError");
    return forbidden
        ? "A plugin reads its own folder, writes to /tmp and runs commands on hosts, nothing else:"
            + " docs/trust.md has it in full; -v shows the traceback."
        : "Correct the plugin, or what it was given; -v shows the traceback.";
  }

  private static DrydockException failure(
      ErrorCode code, String doing, String why, String action, PluginFailedException e) {
    return new DrydockException(code, doing, why, action, e);
  }

  /** {@code file:line: ValueError: message}, as editors can jump to. */
  private static String described(PluginFailedException failed) {
    PythonException.Description description = failed.description();
    if (description == null) {
      return String.valueOf(failed.getMessage());
    }
    PythonException.Frame origin = failed.origin();
    String place = origin == null ? "" : origin + ": ";
    String message = description.message().isEmpty() ? "" : ": " + description.message();
    return place + description.type() + message;
  }

  /** Python's own traceback, where there is one. */
  static Optional<String> traceback(RuntimeException e) {
    return e instanceof PluginFailedException failed && failed.description() != null
        ? Optional.of(failed.description().traceback().stripTrailing())
        : Optional.empty();
  }
}
