package io.drydock;

import io.drydock.environment.HostAddress.SshLogin;
import java.time.Duration;

/**
 * How to reach a machine over SSH.
 *
 * @param host name or address
 * @param port the port of its SSH server
 * @param user who logs in
 * @param login with a key or a password; stored encrypted
 * @param acceptHostKey whether a host key that is not known yet is trusted from now on
 * @param commandTimeout how long a command there may take
 */
public record SshSettings(
    String host,
    int port,
    String user,
    SshLogin login,
    boolean acceptHostKey,
    Duration commandTimeout) {

  /** How long a command may take where nobody says otherwise: databases take their time. */
  public static final Duration DEFAULT_COMMAND_TIMEOUT = Duration.ofHours(4);
}
