package io.drydock.dlpx.internal;

import io.drydock.dlpx.HostServices.ScriptReply;

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

  /** See {@link io.drydock.dlpx.HostServices#log}. */
  void log(int level, String logger, String message);
}
