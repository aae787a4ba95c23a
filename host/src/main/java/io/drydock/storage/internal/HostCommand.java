package io.drydock.storage.internal;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Runs one of the system's own file commands on this machine. */
public final class HostCommand {
  /** Every byte is a character of its own: no file's name is lost in a character set. */
  private static final Charset BYTES = StandardCharsets.ISO_8859_1;

  /** A command may complain of each of a million files. */
  private static final int LONGEST_COMPLAINT = 2000;

  private static final File NOTHING = new File("/dev/null");

  private HostCommand() {}

  /**
   * Runs a command and waits for it.
   *
   * @return what it printed, on either stream
   * @throws IOException when it does not exit with 0, with what it said
   */
  public static String run(List<String> command, String... arguments) throws IOException {
    return run(line(command, arguments), NOTHING, StandardCharsets.UTF_8).strip();
  }

  private static List<String> line(List<String> command, String... arguments) {
    List<String> line = new ArrayList<>(command);
    line.addAll(List.of(arguments));
    return line;
  }

  /**
   * Runs one of our own scripts.
   *
   * @param file its name, beside this class
   */
  static void script(String file, String... arguments) throws IOException {
    script(file, NOTHING, arguments);
  }

  /**
   * The same with something to read.
   *
   * @param input what it reads
   */
  static void script(String file, File input, String... arguments) throws IOException {
    run(line(List.of("bash", "--norc", "-c", text(file), file), arguments), input, BYTES);
  }

  private static String text(String file) throws IOException {
    try (InputStream script =
        Objects.requireNonNull(HostCommand.class.getResourceAsStream(file), file)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * Runs a command that prints names of files, each ended by a NUL.
   *
   * @return the names, one character a byte
   */
  static List<String> names(List<String> command) throws IOException {
    String printed = run(command, NOTHING, BYTES);
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
      return run(
          line(List.of("xargs", "-0", "-r"), command.toArray(new String[0])), list.toFile(), BYTES);
    } finally {
      Files.delete(list);
    }
  }

  /**
   * Runs a command and keeps what it prints, however much that is.
   *
   * @param output takes it; made anew
   */
  static void runInto(Path output, List<String> line) throws IOException {
    var builder = builder(line, NOTHING).redirectOutput(output.toFile());
    finish(builder.start(), line.getFirst(), Process::getErrorStream, BYTES);
  }

  private static String run(List<String> line, File input, Charset charset) throws IOException {
    Process process = builder(line, input).redirectErrorStream(true).start();
    return finish(process, line.getFirst(), Process::getInputStream, charset);
  }

  private static ProcessBuilder builder(List<String> line, File input) {
    var builder = new ProcessBuilder(line).redirectInput(input);
    // Messages are looked at, and shown beside ours.
    builder.environment().put("LC_ALL", "C");
    return builder;
  }

  private interface Stream {
    InputStream of(Process process);
  }

  /** Reads what a process says until it ends; it is killed when that is cut off. */
  private static String finish(Process process, String program, Stream stream, Charset charset)
      throws IOException {
    try {
      String said = new String(stream.of(process).readAllBytes(), charset);
      int exit = process.waitFor();
      if (exit != 0) {
        throw new IOException("%s exited with %d: %s".formatted(program, exit, complaint(said)));
      }
      return said;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while " + program + " ran");
    } finally {
      process.destroy();
    }
  }

  /** Its beginning and its end. */
  private static String complaint(String said) {
    String text = said.strip();
    int half = LONGEST_COMPLAINT / 2;
    return text.length() <= LONGEST_COMPLAINT
        ? text
        : text.substring(0, half) + "\n…\n" + text.substring(text.length() - half);
  }
}
