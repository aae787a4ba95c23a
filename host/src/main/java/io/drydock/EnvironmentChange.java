package io.drydock;

import io.drydock.environment.HostAddress.Ssh;
import io.drydock.environment.HostAddress.SshLogin;
import io.drydock.environment.HostAddress.SshRoute;
import io.drydock.environment.HostKeyDecision;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different about an environment. Each part that is null stays as it is.
 *
 * @param host name or address of the SSH server
 * @param port its port
 * @param user who logs in
 * @param login how: a key, a password, an agent or several of them; stored encrypted
 * @param jump the server that connections go through
 * @param direct whether connections go through no other server any more
 * @param oldAlgorithms whether algorithms that are no longer safe are offered too
 * @param commandTimeout how long a command there may take
 * @param hostKey what to do about the key that the host shows
 */
public record EnvironmentChange(
    @Nullable String host,
    @Nullable Integer port,
    @Nullable String user,
    @Nullable SshLogin login,
    @Nullable Ssh jump,
    boolean direct,
    @Nullable Boolean oldAlgorithms,
    @Nullable Duration commandTimeout,
    HostKeyDecision hostKey) {

  /** Another way to log in, as after a password or a key was rotated. */
  public static EnvironmentChange login(SshLogin login) {
    return new EnvironmentChange(
        null, null, null, login, null, false, null, null, HostKeyDecision.KNOWN_ONLY);
  }

  /** An address with what is to be different about it. */
  public Ssh of(Ssh now) {
    Ssh through = jump == null && !direct ? now.route().jump() : jump;
    boolean old = oldAlgorithms == null ? now.route().oldAlgorithms() : oldAlgorithms;
    return new Ssh(
        host == null ? now.host() : host,
        port == null ? now.port() : port,
        user == null ? now.user() : user,
        login == null ? now.login() : login,
        new SshRoute(through, old));
  }

  /** Whether it says nothing about how the host is reached. */
  public boolean keepsAddress() {
    return host == null
        && port == null
        && user == null
        && login == null
        && jump == null
        && !direct
        && oldAlgorithms == null;
  }
}
