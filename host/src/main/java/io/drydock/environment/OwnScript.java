package io.drydock.environment;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One of Drydock's own scripts; each prints lines {@code name=value}.
 *
 * @param beside the class that its files lie beside
 * @param files what it consists of, one after the other
 */
public record OwnScript(Class<?> beside, List<String> files) {
  /** The file with the functions by which root works in folders of others. */
  public static final String HELD = "/io/drydock/environment/held.sh";

  private static final Duration DEADLINE = Duration.ofMinutes(1);

  public OwnScript {
    files = List.copyOf(files);
  }

  /** The script in these files. */
  public static OwnScript of(Class<?> beside, String... files) {
    return new OwnScript(beside, List.of(files));
  }

  /** Runs it, a minute at most, however it ends. */
  public CommandResult run(HostConnection host, Map<String, String> variables) {
    return host.run(new BashScript(text(), variables, false, DEADLINE));
  }

  /**
   * Runs it and returns what the host says.
   *
   * @throws DrydockException HOST_UNSUITABLE where it does not end well, HOST_UNREACHABLE where the
   *     host is gone before it ends
   */
  public HostSays ask(HostConnection host, Map<String, String> variables) {
    CommandResult result = run(host, variables);
    if (result.exit() instanceof Exit.Unknown gone) {
      throw new DrydockException(
          ErrorCode.HOST_UNREACHABLE,
          "looking at " + host.address(),
          "its script %s had no end: %s".formatted(files.getLast(), gone.reason()),
          "See that the host runs and lets its processes run, then try again.");
    }
    if (!result.succeeded()) {
      throw new DrydockException(
          ErrorCode.HOST_UNSUITABLE,
          "looking at " + host.address(),
          "Drydock's script %s ended with %s: %s"
              .formatted(files.getLast(), result.exit(), result.stderr().strip()),
          "See that the user has a home folder that it can write, with space in it.");
    }
    return new HostSays(host.address().toString(), facts(result.stdout()));
  }

  /** What is said in lines {@code name=value}. */
  public static Map<String, String> facts(String lines) {
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

  /** What it says. */
  public String text() {
    return files.stream().map(this::text).collect(Collectors.joining("\n"));
  }

  private String text(String file) {
    try (InputStream script = Objects.requireNonNull(beside.getResourceAsStream(file), file)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException("Drydock's own script cannot be read: " + file, broken);
    }
  }
}
