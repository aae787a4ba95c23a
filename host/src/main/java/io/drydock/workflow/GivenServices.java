package io.drydock.workflow;

import io.drydock.dlpx.HostServices;
import java.util.Map;

/**
 * What the plugin's library calls reach during one operation: no host but those of the environments
 * that the operation was given (contract §2).
 *
 * @param all reach every host
 * @param environments what the operation was given
 */
record GivenServices(HostServices all, GivenEnvironments environments) implements HostServices {
  @Override
  public void checkReach(String environmentReference) {
    environments.check("a library call", environmentReference);
  }

  @Override
  public ScriptReply runBash(
      String environmentReference,
      String userReference,
      String command,
      Map<String, String> variables,
      boolean loginShell) {
    environments.check("run_bash", environmentReference);
    return all.runBash(environmentReference, userReference, command, variables, loginShell);
  }

  @Override
  public ScriptReply runExpect(
      String environmentReference,
      String userReference,
      String command,
      Map<String, String> variables) {
    environments.check("run_expect", environmentReference);
    return all.runExpect(environmentReference, userReference, command, variables);
  }

  @Override
  public ScriptReply runPowershell(
      String environmentReference,
      String userReference,
      String command,
      Map<String, String> variables) {
    environments.check("run_powershell", environmentReference);
    return all.runPowershell(environmentReference, userReference, command, variables);
  }

  @Override
  public void runSync(String environmentReference, String userReference, SyncRequest request) {
    environments.check("run_sync", environmentReference);
    all.runSync(environmentReference, userReference, request);
  }

  @Override
  public CredentialsReply retrieveCredentials(String supplier) {
    return all.retrieveCredentials(supplier);
  }

  @Override
  public void log(int level, String logger, String message) {
    all.log(level, logger, message);
  }
}
