package io.drydock.bench;

import io.drydock.dlpx.HostServices;
import java.util.Map;

/** For plugins that ask their host for nothing. */
class NoServices implements HostServices {
  @Override
  public final ScriptReply runBash(
      String environmentReference,
      String userReference,
      String command,
      Map<String, String> variables,
      boolean loginShell) {
    throw new UnsupportedOperationException("the benchmark's plugin runs no scripts");
  }

  @Override
  public void log(int level, String logger, String message) {}
}
