package io.drydock.storage.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Runs one of the system's own file commands on this machine. */
public final class HostCommand {
  private HostCommand() {}

  /**
   * Runs a command and waits for it.
   *
   * @throws IOException when it does not exit with 0, with what it said
   */
  public static void run(List<String> command, String... arguments) throws IOException {
    List<String> line = new ArrayList<>(command);
    line.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
            .start();
    try {
      String said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      int exit = process.waitFor();
      if (exit != 0) {
        throw new IOException("%s exited with %d: %s".formatted(line.getFirst(), exit, said));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while " + line.getFirst() + " ran");
    } finally {
      process.destroy();
    }
  }
}
