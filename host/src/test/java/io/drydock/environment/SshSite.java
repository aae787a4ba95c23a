package io.drydock.environment;

import io.drydock.environment.HostAddress.SshLogin;
import io.drydock.environment.shell.LocalHost;
import io.drydock.environment.ssh.SessionHostConnections;
import io.drydock.fixtures.OpenSshServer;
import io.drydock.fixtures.SystemUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A real sshd and connections to it that know no other host, and nothing of the user's own. */
final class SshSite implements AutoCloseable {
  private final Optional<SystemUser> account = SystemUser.insteadOfRoot();
  final OpenSshServer server;
  final Path knownHosts;
  final HostConnections connections;

  private SshSite(Path folder, OpenSshServer server) {
    this.server = server;
    knownHosts = folder.resolve("known_hosts");
    connections = connections(knownHosts, null);
  }

  static HostConnections connections(Path knownHosts, Path ofTheUser) {
    var thisMachine = new LocalHost();
    return new SessionHostConnections(knownHosts, ofTheUser, thisMachine, Duration.ofSeconds(15));
  }

  /** A server whose key is not trusted yet. */
  static SshSite unknown() {
    return unknown(OpenSshServer.start());
  }

  private static SshSite unknown(OpenSshServer server) {
    try {
      return new SshSite(Files.createTempDirectory("drydock-site-"), server);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A server whose key is trusted. */
  static SshSite trusted() {
    return trusted(OpenSshServer.start());
  }

  /** The same with a server that lets a connection have so many channels at a time. */
  static SshSite trustedWithMaxSessions(int most) {
    return trusted(OpenSshServer.startWithMaxSessions(most));
  }

  static SshSite trusted(OpenSshServer server) {
    SshSite site = unknown(server);
    site.connections.trustHostKey(site.address());
    return site;
  }

  /** Who logs in. */
  String user() {
    return account.map(SystemUser::name).orElse(System.getProperty("user.name"));
  }

  HostAddress.Ssh address() {
    return address(user());
  }

  HostAddress.Ssh address(String user) {
    return address(user, server.clientKey().privateKey(), null);
  }

  HostAddress.Ssh address(String user, String pem, String passphrase) {
    var login = new SshLogin.PrivateKey(pem, passphrase);
    return new HostAddress.Ssh(server.address(), server.port(), user, login);
  }

  HostConnection host() {
    return connections.to(address());
  }

  long logins() {
    return server.log().stream().filter(line -> line.startsWith("Accepted publickey")).count();
  }

  @Override
  public void close() {
    connections.close();
    server.close();
    account.ifPresent(SystemUser::close);
    try {
      Files.deleteIfExists(knownHosts);
      Files.delete(knownHosts.getParent());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
