package io.drydock.cli.session;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a command reads and writes.
 *
 * @param in what is piped in
 * @param out results, and nothing else
 * @param err progress and errors
 * @param interactive whether a person sits at {@code in} and {@code out}
 * @param live whether {@code err} is a terminal, on which a line may be written over
 */
public record Streams(
    BufferedReader in, PrintStream out, PrintStream err, boolean interactive, boolean live) {

  /** The property with which the launcher says which of 0, 1, 2 are terminals: {@code 0 1 2}. */
  public static final String TERMINALS = "drydock.terminals";

  /** Those of this process; always UTF-8, whatever the locale says. */
  public static Streams ofProcess(Map<String, String> environment) {
    String terminals = System.getProperty(TERMINALS, "");
    boolean smart = !environment.getOrDefault("TERM", "dumb").equals("dumb");
    return new Streams(
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
        printer(FileDescriptor.out),
        printer(FileDescriptor.err),
        terminals.contains("0") && terminals.contains("1"),
        terminals.contains("2") && smart);
  }

  private static PrintStream printer(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
