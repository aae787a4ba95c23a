package io.drydock.cli.demo;

import java.util.List;

/** Runs a command as if it had been typed after {@code drydock}. */
@FunctionalInterface
public interface CommandRunner {
  /**
   * Runs it.
   *
   * @return its exit code
   */
  int run(List<String> words);
}
