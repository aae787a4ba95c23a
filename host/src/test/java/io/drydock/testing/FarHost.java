package io.drydock.testing;

import io.drydock.Drydock;
import io.drydock.SshSettings;
import io.drydock.environment.HostAddress.SshLogin;
import io.drydock.fixtures.OpenSshServer;
import io.drydock.fixtures.SystemUser;
import io.drydock.model.Environment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A host that does not see this machine's files where it matters: the home of its user is on a file
 * system of its own. It has the folder {@code data} with the file {@code a.txt} there.
 */
public final class FarHost implements AutoCloseable {
  private final SystemUser user = SystemUser.create();
  private final OpenSshServer server = OpenSshServer.startWithAnotherHomeOf(user, "127.0.0.13");

  /** Starts it. */
  public FarHost() {
    // Everybody may use FUSE on an ordinary host; in some containers only root may.
    runAsRoot(
        """
        mount -t tmpfs tmpfs /mnt
        mknod -m 666 /mnt/fuse c 10 229
        mount --bind /mnt/fuse /dev/fuse
        """);
    run("mkdir data && echo one > data/a.txt");
  }

  /** A place in its user's home. */
  public Path place(String name) {
    return user.home().resolve(name);
  }

  /** What a script prints that its user runs there; it must end well. */
  public String run(String script) {
    return server.run(user.name(), script);
  }

  /** The same for its root. */
  public String runAsRoot(String script) {
    return server.run("root", script);
  }

  /** Lets its user do all that root may. */
  public void permitSudo() {
    runAsRoot(
        """
        mount -t tmpfs -o mode=755 tmpfs /etc/sudoers.d
        echo '%s ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/far
        """
            .formatted(user.name()));
  }

  /** Its SSH server. */
  public OpenSshServer server() {
    return server;
  }

  /** Adds it as the environment {@code far}. */
  public Environment addTo(Drydock drydock) {
    return addTo(drydock, user.name());
  }

  /** The same with another user. */
  public Environment addTo(Drydock drydock, String login) {
    var key = new SshLogin.PrivateKey(server.clientKey().privateKey(), null);
    var settings =
        new SshSettings(server.address(), server.port(), login, key, true, Duration.ofMinutes(1));
    return drydock.environments().add("far", settings);
  }

  /** Links its folder as {@code far-ds}, staged there at a place. */
  public void link(Drydock drydock, Path place) {
    String data = place("data").toString();
    drydock.sources().add("far-docs", "copier", "far", null, Map.of("path", data));
    Map<String, Object> parameters = Map.of("mountLocation", place.toString());
    drydock.dsources().link("far-ds", "far-docs", "far", parameters);
  }

  @Override
  public void close() {
    server.close();
    user.close();
  }
}
