package io.drydock.environment;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.error.DrydockException;
import java.time.Duration;

/** What tests of commands and connections say often. */
final class Scripts {
  static final Duration GENEROUS = Duration.ofMinutes(2);

  private Scripts() {}

  static CommandResult run(HostConnection host, String script) {
    return host.run(BashScript.of(script, GENEROUS));
  }

  static DrydockException failureOf(HostConnection host, String script) {
    return catchThrowableOfType(DrydockException.class, () -> run(host, script));
  }
}
