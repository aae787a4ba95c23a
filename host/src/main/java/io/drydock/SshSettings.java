package io.drydock;

import io.drydock.environment.HostAddress.SshLogin;
import io.drydock.environment.HostAddress.SshRoute;
import io.drydock.environment.HostKeyDecision;
import java.time.Duration;

/**
 * How to reach a machine over SSH.
 *
 * @param host name or address
 * @param port the port of its SSH server
 * @param user who logs in
 * @param login with a key, a password, an agent or several of them; stored encrypted
 * @param route through which other server, and by which algorithms
 * @param hostKey what to do about the key that the host shows
 * @param commandTimeout how long a command there may take
 */
public record SshSettings(
    String host,
    int port,
    String user,
    SshLogin login,
    SshRoute route,
    HostKeyDecision hostKey,
    Duration commandTimeout) {

  /** How long a command may take where nobody says otherwise: databases take their time. */
  public static final Duration DEFAULT_COMMAND_TIMEOUT = Duration.ofHours(4);

  /**
   * A machine that is reached directly.
   *
   * @param acceptHostKey whether a host key that is not known yet is trusted from now on
   */
  public SshSettings(
      String host,
      int port,
      String user,
      SshLogin login,
      boolean acceptHostKey,
      Duration commandTimeout) {
    this(
        host,
        port,
        user,
        login,
        SshRoute.DIRECT,
        acceptHostKey ? HostKeyDecision.ACCEPT_UNKNOWN : HostKeyDecision.KNOWN_ONLY,
        commandTimeout);
  }
}
