package io.drydock.cli.session;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which folder is the home: {@code --home}, then DRYDOCK_HOME, then {@code ~/.drydock}. */
final class HomeFolder {
  private HomeFolder() {}

  static Path choose(@Nullable Path option, Surroundings surroundings) {
    Map<String, String> environment = surroundings.environment();
    Path chosen = option;
    if (chosen == null) {
      chosen = named(environment, "DRYDOCK_HOME").orElseGet(() -> inUserHome(environment));
    }
    return surroundings.resolve(chosen).normalize();
  }

  // HOME before user.home: the JVM asks the password file, which sudo and tests do not change.
  private static Path inUserHome(Map<String, String> environment) {
    return named(environment, "HOME")
        .orElseGet(() -> Path.of(System.getProperty("user.home", ".")))
        .resolve(".drydock");
  }

  private static Optional<Path> named(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(s -> !s.isBlank()).map(Path::of);
  }
}
