package io.drydock.cli.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many columns the terminal of a process has. Whoever asks waits for a program, so only those
 * ask whose lines may be too long.
 */
final class TerminalWidth {
  private static final Pattern SIZE = Pattern.compile("\\d+ (\\d+)\\s*");
  private static final int NARROWEST = 20;

  private TerminalWidth() {}

  /**
   * Looks.
   *
   * @param process the one whose standard output is the terminal
   * @param environment its variables; COLUMNS goes before what the terminal says
   * @return empty where nobody knows
   */
  static OptionalInt of(long process, Map<String, String> environment) {
    String said = environment.getOrDefault("COLUMNS", "");
    return said.matches("\\d{2,4}") ? sensible(said) : asked(process);
  }

  private static OptionalInt asked(long process) {
    Path output = Path.of("/proc", Long.toString(process), "fd", "1");
    if (!Files.exists(output)) {
      return OptionalInt.empty();
    }
    try {
      Process stty = new ProcessBuilder("stty", "-F", output.toString(), "size").start();
      stty.getOutputStream().close();
      String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Matcher columns = SIZE.matcher(size);
      return stty.waitFor(1, TimeUnit.SECONDS) && columns.matches()
          ? sensible(columns.group(1))
          : OptionalInt.empty();
    } catch (IOException noSuchProgram) {
      return OptionalInt.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return OptionalInt.empty();
    }
  }

  /** A terminal that does not know its size says 0. */
  private static OptionalInt sensible(String columns) {
    int number = Integer.parseInt(columns);
    return number < NARROWEST ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
