package io.drydock.environment;

/**
 * What a command on a host left behind: its end and its exact output, decoded as UTF-8 with invalid
 * bytes replaced.
 */
public record CommandResult(Exit exit, String stdout, String stderr) {
  /** Whether the command ended by itself with exit code 0. */
  public boolean succeeded() {
    return exit instanceof Exit.Code code && code.value() == 0;
  }
}
