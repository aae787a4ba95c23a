package io.drydock.dlpx.internal;

import io.drydock.dlpx.HostServices.CredentialsReply;
import io.drydock.dlpx.HostServices.ScriptReply;
import org.jspecify.annotations.Nullable;

/** The functions of the Python module {@code _drydock_libs}, under their Java names. */
public interface LibsFunctions {
  /**
   * See {@link io.drydock.dlpx.HostServices#runBash}; names and values are JSON arrays of texts.
   */
  ScriptReply runBash(
      String environmentReference,
      String userReference,
      String command,
      String variableNames,
      String variableValues,
      boolean loginShell);

  /** See {@link io.drydock.dlpx.HostServices#runExpect}. */
  ScriptReply runExpect(
      String environmentReference,
      String userReference,
      String command,
      String variableNames,
      String variableValues);

  /** See {@link io.drydock.dlpx.HostServices#runPowershell}. */
  ScriptReply runPowershell(
      String environmentReference,
      String userReference,
      String command,
      String variableNames,
      String variableValues);

  /** See {@link io.drydock.dlpx.HostServices#runSync}; the lists are JSON arrays of texts. */
  void runSync(
      String environmentReference,
      String userReference,
      String sourceDirectory,
      @Nullable String rsyncUser,
      String excludePaths,
      String symLinksToFollow);

  /** See {@link io.drydock.dlpx.HostServices#retrieveCredentials}. */
  CredentialsReply retrieveCredentials(String supplier);

  /** See {@link io.drydock.dlpx.HostServices#log}. */
  void log(int level, String logger, String message);
}
