package io.drydock.cli.output;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.error.FailedScript;
import io.drydock.model.JobFailure;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a command failed, as it is told.
 *
 * @param code the name of the {@link ErrorCode}, or {@link #USAGE}
 * @param exitCode what the process exits with
 * @param doing what was being done; empty where that is not known
 * @param why the reason
 * @param action what to do; or empty
 * @param output what a command or the plugin printed; or empty
 * @param script the last script that the plugin ran before it failed, where that failed; else null
 * @param traceback Python's own text of where the plugin failed; or empty
 */
public record Failure(
    String code,
    int exitCode,
    String doing,
    String why,
    String action,
    String output,
    @Nullable FailedScript script,
    String traceback) {
  /** The code of a command that was typed wrongly. */
  public static final String USAGE = "USAGE";

  /** The exit code of a command that was typed wrongly. */
  public static final int USAGE_EXIT_CODE = 2;

  /** A failure without a plugin. */
  public Failure(
      String code, int exitCode, String doing, String why, String action, String output) {
    this(code, exitCode, doing, why, action, output, null, "");
  }

  /** A failure that Drydock explains itself. */
  public static Failure of(DrydockException e) {
    return new Failure(
        e.code().name(),
        e.code().exitCode(),
        e.doing(),
        e.why(),
        e.action(),
        e.output(),
        e.script(),
        e.traceback());
  }

  /** A failure that nobody foresaw. */
  public static Failure unexpected(Throwable e) {
    var why = e.getClass().getSimpleName() + ": " + Objects.requireNonNullElse(e.getMessage(), "");
    return new Failure(
        ErrorCode.INTERNAL_ERROR.name(),
        ErrorCode.INTERNAL_ERROR.exitCode(),
        "",
        "Drydock itself failed. " + why,
        "This is a bug in Drydock: please report it with what -v prints.",
        "");
  }

  /** A command that was typed wrongly. */
  public static Failure usage(String why, String action) {
    return new Failure(USAGE, USAGE_EXIT_CODE, "", why, action, "");
  }

  /** All there is to say, for programs. */
  public Fields fields() {
    Fields fields =
        Fields.none()
            .with("code", code)
            .with("exitCode", exitCode)
            .with("doing", doing)
            .with("why", why)
            .with("action", action)
            .with("output", output);
    return with(fields, script);
  }

  private static Fields with(Fields fields, @Nullable FailedScript script) {
    if (script != null) {
      fields
          .with("exit_code", script.exitCode())
          .with("stdout", script.stdout())
          .with("stderr", script.stderr());
    }
    return fields;
  }

  /** Whether the fault is in Drydock, so that its own stack is of use. */
  public boolean isDrydocks() {
    return exitCode == ErrorCode.INTERNAL_ERROR.exitCode();
  }

  /** All there is to say of a job's failure, for programs. */
  public static Fields fields(JobFailure failure) {
    Fields fields =
        Fields.none()
            .with("code", failure.code())
            .with("doing", failure.doing())
            .with("why", failure.why())
            .with("action", failure.action())
            .with("output", failure.output());
    return with(fields, failure.script());
  }
}
