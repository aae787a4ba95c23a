package io.drydock.storage.internal;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Runs one of the system's own file commands on this machine. */
public final class HostCommand {
  /** Every byte is a character of its own: no file's name is lost in a character set. */
  private static final Charset BYTES = StandardCharsets.ISO_8859_1;

  private HostCommand() {}

  /**
   * Runs a command and waits for it.
   *
   * @return what it printed, on either stream
   * @throws IOException when it does not exit with 0, with what it said
   */
  public static String run(List<String> command, String... arguments) throws IOException {
    List<String> line = new ArrayList<>(command);
    line.addAll(List.of(arguments));
    return run(line, new File("/dev/null"), StandardCharsets.UTF_8).strip();
  }

  /**
   * Runs a command that prints names of files, each ended by a NUL.
   *
   * @return the names, one character a byte
   */
  static List<String> names(List<String> command) throws IOException {
    String printed = run(command, new File("/dev/null"), BYTES);
    return printed.isEmpty() ? List.of() : List.of(printed.split("\0"));
  }

  /**
   * Runs a command for many files, some hundred at a time.
   *
   * @param names their names, one character a byte
   * @return what it printed, one character a byte
   */
  static String forAll(List<String> command, Collection<String> names) throws IOException {
    Path list = Files.createTempFile("drydock", ".names");
    try {
      Files.writeString(list, String.join("\0", names), BYTES);
      List<String> line = new ArrayList<>(List.of("xargs", "-0", "-r"));
      line.addAll(command);
      return run(line, list.toFile(), BYTES);
    } finally {
      Files.delete(list);
    }
  }

  private static String run(List<String> line, File input, Charset charset) throws IOException {
    var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectInput(input);
    // Messages are looked at, and shown beside ours.
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    try {
      String said = new String(process.getInputStream().readAllBytes(), charset);
      int exit = process.waitFor();
      if (exit != 0) {
        throw new IOException(
            "%s exited with %d: %s".formatted(line.getFirst(), exit, said.strip()));
      }
      return said;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while " + line.getFirst() + " ran");
    } finally {
      process.destroy();
    }
  }
}
