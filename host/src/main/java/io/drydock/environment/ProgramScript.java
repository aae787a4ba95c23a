package io.drydock.environment;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * A script for a program other than bash; the promises of contract §4 are the same.
 *
 * @param program what runs it
 * @param text the script
 * @param variables environment variables for it, all secrets
 * @param deadline how long it may take
 */
public record ProgramScript(
    ScriptProgram program, String text, Map<String, String> variables, Duration deadline) {

  public ProgramScript {
    variables = Map.copyOf(variables);
  }

  /**
   * Runs it on a host.
   *
   * @throws DrydockException as {@link HostConnection#run}, and HOST_UNSUITABLE where the host has
   *     no such program
   */
  public CommandResult runOn(HostConnection host) {
    if (text.indexOf('\0') >= 0) {
      throw failure(
          host,
          ErrorCode.REMOTE_COMMAND_FAILED,
          "it holds a NUL character.",
          "Take it out of the script that the plugin passes on.");
    }
    // No script can print what is made of itself; and it is the same in every recording.
    String missing =
        "drydock-missing-" + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    String bash = program.startedByBash(text, missing);
    CommandResult result = host.run(new BashScript(bash, variables, false, deadline));
    if (result.stderr().equals(missing)) {
      throw failure(
          host,
          ErrorCode.HOST_UNSUITABLE,
          "that host has no %s: there is no %s on the PATH of its user."
              .formatted(program.title(), String.join(" or ", program.names())),
          "Install %s there, and see that `command -v %s` finds it without a login shell."
              .formatted(program.title(), program.names().getFirst()));
    }
    return result;
  }

  private DrydockException failure(
      HostConnection host, ErrorCode code, String why, String whatToDo) {
    String doing = "running a script for %s on %s".formatted(program.title(), host.address());
    return new DrydockException(code, doing, why, whatToDo);
  }

  /** Says neither the text nor the values, which are secrets. */
  @Override
  public String toString() {
    return "ProgramScript[%s, %d characters, variables %s]"
        .formatted(program.title(), text.length(), variables.keySet());
  }
}
