package io.drydock.environment;

/** Runs commands on one host as one user. Safe for use by many threads at once. */
public interface HostConnection {
  /** The host and the user. */
  HostAddress address();

  /**
   * Runs a script in bash, in the user's home, with an empty standard input, and returns when that
   * shell exits, even where a daemon that it started keeps running.
   *
   * @throws io.drydock.error.DrydockException HOST_UNREACHABLE, HOST_KEY_UNKNOWN, HOST_KEY_CHANGED,
   *     LOGIN_REFUSED, REMOTE_TIMED_OUT (the script was killed at its deadline), HOST_UNSUITABLE
   *     (no bash) or REMOTE_COMMAND_FAILED (more output than the limit of 192 MiB, or a variable
   *     that bash cannot have)
   */
  CommandResult run(BashScript script);
}
