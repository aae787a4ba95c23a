package io.drydock.cli.session;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The global options of a command.
 *
 * @param home the home that was asked for; null where nobody did
 * @param verbose whether to tell more: plugins' INFO lines, stack traces
 * @param json whether results and errors are JSON
 */
public record Settings(@Nullable Path home, boolean verbose, boolean json) {
  /** Nothing was asked for. */
  public static final Settings NONE = new Settings(null, false, false);

  /** These, where they say something, else the others: what a shell was started with. */
  public Settings or(Settings others) {
    return new Settings(
        home == null ? others.home : home, verbose || others.verbose, json || others.json);
  }
}
