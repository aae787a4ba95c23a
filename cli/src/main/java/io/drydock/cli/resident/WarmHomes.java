package io.drydock.cli.resident;

import io.drydock.Drydock;
import io.drydock.cli.session.Surroundings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Homes as commands open them: one of them is warm.
 *
 * @param warm that one
 */
record WarmHomes(Drydock warm) {
  /** Those of a caller, whose scripts see these environment variables. */
  Surroundings.Homes of(Map<String, String> environment) {
    return (home, progress) ->
        isWarm(home) ? warm.forCaller(progress, environment) : Drydock.open(home, progress);
  }

  private boolean isWarm(Path home) {
    try {
      return Files.isSameFile(home, warm.home());
    } catch (java.io.IOException noSuchFolder) {
      return false;
    }
  }
}
