package io.drydock.environment.shell;

import io.drydock.environment.BashScript;
import io.drydock.environment.CommandResult;
import io.drydock.environment.Exit;
import io.drydock.environment.HostAddress;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Waits for the end of a started shell, whichever way it ends: its own word, its death, too much
 * output, the deadline, or an interrupt of the waiting thread.
 */
public final class ShellWait {
  private static final long MIB = 1024 * 1024;
  private static final Duration LOOK = Duration.ofMillis(50);

  /** How long the last words of a shell may take that is known to have ended. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  /** As sshd and passwd say it. */
  private static final Pattern EXPIRED =
      Pattern.compile("(?i)password (has expired|change required|is expired|expired)");

  private final HostAddress host;
  private final BashScript script;
  private final ShellOutput output;
  private final StartedShell shell;

  /** For one script on one host. */
  public ShellWait(HostAddress host, BashScript script, ShellOutput output, StartedShell shell) {
    this.host = host;
    this.script = script;
    this.output = output;
    this.shell = shell;
  }

  /** Returns how the script ended, or kills it and throws. */
  public CommandResult result() {
    try {
      awaitEnd();
    } catch (InterruptedException interrupt) {
      shell.kill();
      Thread.currentThread().interrupt();
      throw failure(
          ErrorCode.REMOTE_COMMAND_FAILED, "Drydock was told to stop; the script was killed.", "");
    }
    if (output.overLimit()) {
      shell.kill();
      throw overLimit();
    }
    if (output.overMemory()) {
      shell.kill();
      throw overMemory();
    }
    return output.exitCode().isPresent() ? ended(output.exitCode().getAsInt()) : endedUnsaid();
  }

  private void awaitEnd() throws InterruptedException {
    var deadline = Countdown.of(script.deadline());
    Countdown lastWords = null;
    while (!output.awaitEnd(deadline.atMost(LOOK)) && !shell.silent()) {
      if (lastWords == null && shell.ending().isPresent()) {
        lastWords = Countdown.of(LAST_WORDS);
      }
      if (lastWords != null && lastWords.over()) {
        return;
      }
      if (deadline.over()) {
        shell.kill();
        throw timedOut();
      }
    }
  }

  private CommandResult ended(int code) {
    if (!output.begun()) {
      throw unsuitable(
          "bash ended with exit code %d before the script began.".formatted(code),
          "Look for exit, or for something that reads standard input, in the user's ~/.bashrc and"
              + " ~/.bash_profile.");
    }
    return result(new Exit.Code(code));
  }

  /** The outer shell died or the connection broke, so there is no word about the inner one. */
  private CommandResult endedUnsaid() {
    Exit exit = shell.ending().orElse(new Exit.Unknown("the connection to the host was lost"));
    if (exit instanceof Exit.Code(int code)) {
      if (!output.begun()) {
        throw EXPIRED.matcher(output.preface()).find()
            ? passwordExpired()
            : unsuitable(
                "The login shell ended with exit code %d before bash began.".formatted(code),
                "Install bash on the host and let the user log in with a shell that can start it.");
      }
      exit = new Exit.Unknown("the shell ended without a word about the script");
    }
    return result(exit);
  }

  private CommandResult result(Exit exit) {
    var result = new CommandResult(exit, output.takeStdout(), output.takeStderr());
    if (output.overMemory()) {
      throw overMemory();
    }
    return result;
  }

  private DrydockException timedOut() {
    return failure(
        ErrorCode.REMOTE_TIMED_OUT,
        "the script was still running at its limit of %s and was killed."
            .formatted(Countdown.inWords(script.deadline())),
        "Raise the limit of the environment if the script needs longer.");
  }

  private DrydockException overLimit() {
    return failure(
        ErrorCode.REMOTE_COMMAND_FAILED,
        "the script printed more than %d MiB and was killed."
            .formatted(ShellOutput.LIMIT_BYTES / MIB),
        "Let the script write to a file on the host instead.");
  }

  private DrydockException overMemory() {
    return failure(
        ErrorCode.REMOTE_COMMAND_FAILED,
        "the script printed more than this process has memory for: at most %d MiB in all."
            .formatted(Runtime.getRuntime().maxMemory() / MIB),
        "Let the script write to a file on the host instead, or give Java more memory"
            + " (DRYDOCK_JAVA_OPTIONS=-Xmx2g).");
  }

  /** sshd lets in who shows a key, and then runs passwd instead of the shell. */
  private DrydockException passwordExpired() {
    return failure(
        ErrorCode.LOGIN_REFUSED,
        "the user's password has expired on the host, which runs nothing until there is a new one.",
        "Log in there once by hand and change the password; where Drydock uses it, too, tell it the"
            + " new one: drydock env change NAME --password-stdin");
  }

  private DrydockException unsuitable(String why, String action) {
    // The script has not begun, so what was printed cannot hold any of its secrets.
    String printed =
        Optional.of(output.preface())
            .filter(text -> !text.isEmpty())
            .map(" It printed: %s"::formatted)
            .orElse("");
    return failure(ErrorCode.HOST_UNSUITABLE, why + printed, action);
  }

  private DrydockException failure(ErrorCode code, String why, String action) {
    return new DrydockException(code, "running a script on " + host, why, action);
  }
}
