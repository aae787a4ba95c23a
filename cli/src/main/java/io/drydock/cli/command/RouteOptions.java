package io.drydock.cli.command;

import io.drydock.cli.input.InputException;
import io.drydock.cli.input.SshPlace;
import io.drydock.environment.HostAddress.Ssh;
import io.drydock.environment.HostAddress.SshLogin;
import io.drydock.environment.HostAddress.SshRoute;
import io.drydock.environment.HostKeyDecision;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options with which people say how the connection to an SSH server is made. */
final class RouteOptions {
  @Option(
      names = "--jump",
      split = ",",
      paramLabel = "[USER@]HOST[:PORT]",
      description = "Connect through this host, as with ssh -J; several after one another.")
  private List<String> jumps = new ArrayList<>();

  @Option(
      names = "--jump-key",
      paramLabel = "FILE",
      description = "Log in there with this private key; else as on the host itself.")
  private @Nullable Path jumpKey;

  @Option(
      names = "--old-algorithms",
      negatable = true,
      description = {
        "Offer weak algorithms too (group14-sha1, ssh-rsa, aes-cbc), for servers that know nothing"
            + " else."
      })
  private @Nullable Boolean oldAlgorithms;

  @Option(
      names = "--accept-host-key",
      description = "Trust the host's key from now on when it is not known yet.")
  private boolean acceptHostKey;

  @Option(
      names = "--replace-host-key",
      paramLabel = "FINGERPRINT",
      description = "Trust the host's key with this fingerprint in place of the known one.")
  private @Nullable String replacement;

  boolean given() {
    return !jumps.isEmpty()
        || jumpKey != null
        || oldAlgorithms != null
        || acceptHostKey
        || replacement != null;
  }

  /** Whether weak algorithms are offered; null where nothing was said. */
  @Nullable Boolean oldAlgorithms() {
    return oldAlgorithms;
  }

  HostKeyDecision hostKey() {
    return new HostKeyDecision(acceptHostKey, replacement);
  }

  /**
   * The same for an environment whose login stays as it is: only with a key of its own can Drydock
   * know how to log in there.
   */
  @Nullable Ssh jumpOrNull(String user, @Nullable SshLogin login) {
    if (login == null && jumpKey == null && !jumps.isEmpty()) {
      throw new InputException("--jump needs --jump-key, or a login for both (--key, --agent …)");
    }
    return jump(user, login == null ? new SshLogin.Several(List.of()) : login);
  }

  /** The last host on the way, which knows of those before it; null where nothing was said. */
  @Nullable Ssh jump(String user, SshLogin login) {
    if (jumpKey != null && jumps.isEmpty()) {
      throw new InputException("--jump-key needs --jump");
    }
    SshLogin there = jumpKey == null ? login : LoginOptions.privateKey(jumpKey, null);
    Ssh last = null;
    for (String typed : jumps) {
      SshPlace place = SshPlace.read(typed);
      last =
          new Ssh(
              place.host(),
              place.port(22),
              place.user(user),
              there,
              new SshRoute(last, Boolean.TRUE.equals(oldAlgorithms)));
    }
    return last;
  }
}
