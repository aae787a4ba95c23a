package io.drydock.workflow;

import io.drydock.environment.HostAddress;
import io.drydock.environment.HostAddress.SshLogin;
import io.drydock.environment.HostConnection;
import io.drydock.model.Environment;
import io.drydock.model.EnvironmentAccess;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way to an environment's host; logins are sealed in the catalog and opened here only. */
public final class HostAccess {
  private final Rooms rooms;

  /** Works with these rooms. */
  public HostAccess(Rooms rooms) {
    this.rooms = rooms;
  }

  /** The way to the host of an environment, as its user. */
  public HostConnection to(Environment environment) {
    return rooms.connections().to(address(environment));
  }

  /** The environment's address, with its login. */
  public HostAddress address(Environment environment) {
    String host = environment.host();
    if (host == null) {
      return new HostAddress.ThisMachine();
    }
    String sealed = rooms.catalog().environments().sealedLogin(environment.number()).orElseThrow();
    SshAccess access = SshAccess.read(rooms.secrets().open(sealed, place(environment.name())));
    return new HostAddress.Ssh(
        host, environment.port(), environment.user(), access.login(), access.route());
  }

  /** The login and the route of an address as the catalog keeps them; null for this machine. */
  public @Nullable String seal(String name, HostAddress address) {
    return address instanceof HostAddress.Ssh ssh
        ? rooms.secrets().seal(new SshAccess(ssh.login(), ssh.route()).text(), place(name))
        : null;
  }

  /** How Drydock gets in, without the secrets. */
  public EnvironmentAccess describe(Environment environment) {
    if (!(address(environment) instanceof HostAddress.Ssh ssh)) {
      return new EnvironmentAccess(List.of(), null, false);
    }
    List<String> logins = ssh.login().parts().stream().map(HostAccess::words).toList();
    HostAddress.Ssh jump = ssh.route().jump();
    return new EnvironmentAccess(
        logins, jump == null ? null : jump.toString(), ssh.route().oldAlgorithms());
  }

  private static String place(String environment) {
    return "environment %s, login".formatted(environment);
  }

  private static String words(SshLogin way) {
    return switch (way) {
      case SshLogin.PrivateKey key ->
          key.passphrase() == null ? "private key" : "private key with a passphrase";
      case SshLogin.Password password -> "password";
      case SshLogin.Agent(String socket) -> "agent at " + socket;
      case SshLogin.Several several -> "several";
    };
  }
}
