package io.drydock.dlpx;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
   * @param variables environment variables for it; there may be secrets among them
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
   * Runs an expect script on a host, which finds its variables as {@code $env(NAME)}; the rest as
   * {@link #runBash}.
   */
  default ScriptReply runExpect(
      String environmentReference,
      String userReference,
      String command,
      Map<String, String> variables) {
    throw new UnsupportedOperationException("this host runs no expect scripts");
  }

  /**
   * Runs a PowerShell script on a host, which finds its variables as {@code $env:NAME}; the rest as
   * {@link #runBash}.
   */
  default ScriptReply runPowershell(
      String environmentReference,
      String userReference,
      String command,
      Map<String, String> variables) {
    throw new UnsupportedOperationException("this host runs no PowerShell scripts");
  }

  /**
   * Makes the data of the dSource that the operation works on a copy of a folder of a host.
   *
   * @throws LibraryException as {@link #runBash}, and when the copy is not complete
   */
  default void runSync(String environmentReference, String userReference, SyncRequest request) {
    throw new UnsupportedOperationException("this host copies no folders");
  }

  /**
   * Finds the credentials that a supplier stands for (contract §6).
   *
   * @param supplier what the plugin passed on, as JSON
   * @throws LibraryException when a vault does not answer or says no; a supplier that was not
   *     handed over ends the operation
   */
  default CredentialsReply retrieveCredentials(String supplier) {
    throw new UnsupportedOperationException("this host hands over no credentials");
  }

  /**
   * Refuses an environment that this operation was not given. Asked for threads that outlive their
   * operation.
   *
   * @throws RuntimeException when the operation may not reach it
   */
  default void checkReach(String environmentReference) {}

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

  /**
   * What to copy.
   *
   * @param sourceDirectory the folder on the host
   * @param rsyncUser who reads it there; null for the user of the connection
   * @param excludePaths paths below it, with rsync's wildcards, that are left out
   * @param symLinksToFollow symbolic links below it in whose place their targets are copied
   */
  record SyncRequest(
      String sourceDirectory,
      @Nullable String rsyncUser,
      List<String> excludePaths,
      List<String> symLinksToFollow) {
    public SyncRequest {
      excludePaths = List.copyOf(excludePaths);
      symLinksToFollow = List.copyOf(symLinksToFollow);
    }
  }

  /** A password, or a private key with or without its public half; never prints either. */
  record CredentialsReply(
      @Nullable String username,
      @Nullable String password,
      @Nullable String privateKey,
      @Nullable String publicKey) {
    @Override
    public String toString() {
      return "CredentialsReply[%s]".formatted(privateKey == null ? "password" : "key pair");
    }
  }
}
