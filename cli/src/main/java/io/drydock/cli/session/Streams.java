package io.drydock.cli.session;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * Where a command reads and writes.
 *
 * @param in what is piped in
 * @param out results, and nothing else
 * @param err progress and errors
 * @param interactive whether a person sits at {@code in} and {@code out}
 * @param live whether {@code err} is a terminal, on which a line may be written over
 * @param columns how wide lines of {@code out} may be: empty where it is no terminal
 */
public record Streams(
    BufferedReader in,
    PrintStream out,
    PrintStream err,
    boolean interactive,
    boolean live,
    Supplier<OptionalInt> columns) {

  /** Some whose output is no terminal. */
  public Streams(
      BufferedReader in, PrintStream out, PrintStream err, boolean interactive, boolean live) {
    this(in, out, err, interactive, live, OptionalInt::empty);
  }

  /** The property with which the launcher says which of 0, 1, 2 are terminals: {@code 0 1 2}. */
  public static final String TERMINALS = "drydock.terminals";

  /** Those of this process; always UTF-8, whatever the locale says. */
  public static Streams ofProcess(Map<String, String> environment) {
    return of(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        System.getProperty(TERMINALS, ""),
        ProcessHandle.current().pid(),
        environment);
  }

  /**
   * Those of a command, wherever they lead.
   *
   * @param terminals which of 0, 1, 2 are terminals
   * @param process the process that has these
   */
  public static Streams of(
      InputStream in,
      OutputStream out,
      OutputStream err,
      String terminals,
      long process,
      Map<String, String> environment) {
    boolean smart = !environment.getOrDefault("TERM", "dumb").equals("dumb");
    return new Streams(
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        terminals.contains("0") && terminals.contains("1"),
        terminals.contains("2") && smart,
        () ->
            terminals.contains("1") ? TerminalWidth.of(process, environment) : OptionalInt.empty());
  }
}
