package io.drydock.environment;

import java.io.OutputStream;

/** Runs commands on one host as one user. Safe for use by many threads at once. */
public interface HostConnection {
  /** The host and the user. */
  HostAddress address();

  /**
   * Runs a script in bash, in the user's home, with an empty standard input, and returns when that
   * shell exits, even where a daemon that it started keeps running. That daemon lives on; but its
   * output is no longer read, so one that means to go on printing has to do so to a file.
   *
   * <p>A connection that breaks while the script runs is no failure of the call but an {@link
   * Exit.Unknown}: the script may have done its work. It is never run a second time.
   *
   * @throws io.drydock.error.DrydockException HOST_UNREACHABLE, HOST_KEY_UNKNOWN, HOST_KEY_CHANGED,
   *     LOGIN_REFUSED, REMOTE_TIMED_OUT (the script was killed at its deadline), HOST_UNSUITABLE
   *     (no bash, or a profile that ends the shell) or REMOTE_COMMAND_FAILED (more output than the
   *     limit of 192 MiB, a variable that bash cannot have, or an interrupt of the calling thread,
   *     which stays interrupted)
   */
  CommandResult run(BashScript script);

  /**
   * Starts a program whose streams carry bytes as they are.
   *
   * @param output gets what it prints, on a thread that may wait, and is closed at its end
   * @throws io.drydock.error.DrydockException as {@link #run}, as far as starting goes
   */
  RunningProgram start(HostProgram program, OutputStream output);
}
