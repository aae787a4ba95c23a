package io.drydock.cli.session;

import io.drydock.Drydock;
import io.drydock.job.ProgressListener;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a command was typed, which is not always where it runs.
 *
 * @param environment the environment variables
 * @param directory the working directory, absolute
 * @param homes opens homes
 */
public record Surroundings(Map<String, String> environment, Path directory, Homes homes) {
  /** Opens homes, or knows one that is open. */
  @FunctionalInterface
  public interface Homes {
    /** Opens this one; whoever asked closes it. */
    Drydock open(Path home, ProgressListener progress);
  }

  /** Those of this process, but for the environment variables. */
  public static Surroundings here(Map<String, String> environment) {
    return new Surroundings(environment, Path.of("").toAbsolutePath(), Drydock::open);
  }

  /** A path as somebody typed it there. */
  public Path resolve(Path typed) {
    return directory.resolve(typed);
  }
}
