package io.drydock.cli.command;

import io.drydock.cli.input.SshPlace;
import io.drydock.cli.session.Session;
import io.drydock.environment.HostAddress.Ssh;
import io.drydock.environment.HostAddress.SshLogin;
import io.drydock.environment.HostAddress.SshRoute;
import io.drydock.environment.SshConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A host that somebody has named, with what the SSH configuration says of it, and says who reads
 * it.
 *
 * @param file the configuration; null where none is to be read
 */
record ConfiguredHost(Session session, @Nullable Path file) {
  /** What the file says of a host; empty where it says nothing. */
  Optional<SshConfig> lookUp(String alias) {
    return file == null ? Optional.empty() : SshConfig.of(file, alias);
  }

  /** Tells what was taken from the file, and what is not followed. */
  void tell(SshConfig config) {
    List<String> taken = new ArrayList<>();
    taken.add("host %s".formatted(config.hostName()));
    taken.add("port %d".formatted(config.port()));
    taken.add("user %s".formatted(config.user()));
    config.identityFiles().forEach(key -> taken.add("key %s".formatted(key)));
    config.jumps().forEach(jump -> taken.add("jump host %s".formatted(jump)));
    session.printer().remark("From %s: %s.".formatted(file, String.join(", ", taken)));
    if (!config.ignored().isEmpty()) {
      session.printer().remark("Ignored there: %s.".formatted(String.join(", ", config.ignored())));
    }
  }

  /** The login that the file names: the first of its keys that is there; null for none. */
  static @Nullable SshLogin login(SshConfig config) {
    return config.identityFiles().stream()
        .filter(Files::isRegularFile)
        .findFirst()
        .map(key -> (SshLogin) LoginOptions.privateKey(key, null))
        .orElse(null);
  }

  /** The last of the jump hosts that the file names, each with what it says of that one. */
  @Nullable Ssh jump(SshConfig config, String user, SshLogin otherwise, boolean oldAlgorithms) {
    Ssh last = null;
    for (String hop : config.jumps()) {
      SshPlace place = SshPlace.read(hop);
      Optional<SshConfig> known = lookUp(place.host());
      SshLogin login = known.map(ConfiguredHost::login).orElse(null);
      last =
          new Ssh(
              known.map(SshConfig::hostName).orElse(place.host()),
              place.port(known.map(SshConfig::port).orElse(22)),
              place.user(known.map(SshConfig::user).orElse(user)),
              login == null ? otherwise : login,
              new SshRoute(last, oldAlgorithms));
    }
    return last;
  }
}
