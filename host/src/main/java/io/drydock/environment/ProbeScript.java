package io.drydock.environment;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One of Drydock's own scripts, which lie beside this class; each prints lines {@code name=value}.
 */
record ProbeScript(String file) {
  private static final Duration DEADLINE = Duration.ofMinutes(1);

  /** Runs it and returns the facts that it printed. */
  Map<String, String> ask(HostConnection host, Map<String, String> variables) {
    CommandResult result = host.run(new BashScript(text(), variables, false, DEADLINE));
    if (!result.succeeded()) {
      throw new DrydockException(
          ErrorCode.HOST_UNSUITABLE,
          "looking at " + host.address(),
          "Drydock's script %s ended with %s: %s"
              .formatted(file, result.exit(), result.stderr().strip()),
          "See that the user has a home folder that it can write, with space in it.");
    }
    return facts(result.stdout());
  }

  private static Map<String, String> facts(String lines) {
    var facts = new HashMap<String, String>();
    lines
        .lines()
        .filter(line -> line.contains("="))
        .forEach(
            line ->
                facts.put(
                    line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
    return facts;
  }

  private String text() {
    try (InputStream script = Objects.requireNonNull(getClass().getResourceAsStream(file), file)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException("Drydock's own script cannot be read: " + file, broken);
    }
  }
}
