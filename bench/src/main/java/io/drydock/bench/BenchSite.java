package io.drydock.bench;

import io.drydock.SshSettings;
import io.drydock.environment.HostAddress;
import io.drydock.environment.HostAddress.SshLogin;
import io.drydock.environment.HostConnection;
import io.drydock.environment.HostConnections;
import io.drydock.environment.ssh.SessionHostConnections;
import io.drydock.fixtures.OpenSshServer;
import io.drydock.fixtures.SystemUser;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A user on a real sshd, and connections that trust it. */
final class BenchSite implements AutoCloseable {
  private final HostAddress.Ssh address;
  private final Path key;
  private final HostConnections connections;

  BenchSite(Path folder, SystemUser user, OpenSshServer server) {
    key = server.clientKey().file();
    var login = new SshLogin.PrivateKey(server.clientKey().privateKey(), null);
    address = new HostAddress.Ssh(server.address(), server.port(), user.name(), login);
    connections = new SessionHostConnections(folder.resolve("known_hosts"));
    connections.trustHostKey(address);
  }

  HostConnection host() {
    return connections.to(address);
  }

  /** The same for an environment of a home. */
  SshSettings settings() {
    return new SshSettings(
        address.host(),
        address.port(),
        address.user(),
        address.login(),
        true,
        SshSettings.DEFAULT_COMMAND_TIMEOUT);
  }

  /** How another program gets there. */
  String asJson() {
    return JsonMapper.shared()
        .writeValueAsString(
            Map.of(
                "host", address.host(),
                "port", address.port(),
                "user", address.user(),
                "key", key.toString()));
  }

  @Override
  public void close() {
    connections.close();
  }
}
