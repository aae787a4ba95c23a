package io.drydock.environment.shell;

import io.drydock.environment.HostAddress;
import io.drydock.environment.HostConnection;
import io.drydock.environment.HostConnections;

/**
 * Ways to hosts that are shared with other callers, but for that to this machine, where scripts get
 * the environment of the caller.
 *
 * @param shared those of everybody, which stay open
 * @param thisMachine the caller's
 */
public record CallersConnections(HostConnections shared, LocalHost thisMachine)
    implements HostConnections {
  @Override
  public HostConnection to(HostAddress address) {
    return switch (address) {
      case HostAddress.ThisMachine here -> thisMachine;
      case HostAddress.Ssh there -> shared.to(there);
    };
  }

  @Override
  public String trustHostKey(HostAddress.Ssh address) {
    return shared.trustHostKey(address);
  }

  @Override
  public void replaceHostKey(HostAddress.Ssh address, String fingerprint) {
    shared.replaceHostKey(address, fingerprint);
  }

  @Override
  public void tryLogin(HostAddress.Ssh address) {
    shared.tryLogin(address);
  }

  @Override
  public void close() {}
}
