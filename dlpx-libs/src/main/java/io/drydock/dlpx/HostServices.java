package io.drydock.dlpx;

import java.util.Map;

/**
 * What a plugin can ask of its host through {@code dlpx.virtualization.libs}. One instance serves
 * one operation, and knows what may be said to whom; calls come from the plugin's threads.
 */
public interface HostServices {
  /**
   * Runs a bash script on a host (contract §4).
   *
   * @param environmentReference the environment: {@code UNIX_HOST_ENVIRONMENT-1}
   * @param userReference the user of that environment
   * @param command the script
   * @param variables environment variables for it, all secrets
   * @param loginShell whether the user's profile is loaded
   * @throws LibraryException for a failure that the plugin could act on: host unreachable, login
   *     refused, time-out; any other exception ends the operation
   */
  ScriptReply runBash(
      String environmentReference,
      String userReference,
      String command,
      Map<String, String> variables,
      boolean loginShell);

  /**
   * Takes a log record of the plugin's, or a line that it printed.
   *
   * @param level Python's number: 10 debug, 20 info, 30 warning, 40 error, 50 critical
   * @param logger the logger's name; {@code stdout} and {@code stderr} for printed lines
   * @param message the text, which may have several lines
   */
  void log(int level, String logger, String message);

  /** What a script left behind: exit code, and its output as text. */
  record ScriptReply(int exitCode, String stdout, String stderr) {}
}
