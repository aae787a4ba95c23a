package io.drydock.cli.repl;

import io.drydock.cli.output.Failure;
import io.drydock.cli.output.FailurePrinter;
import io.drydock.cli.repl.ShellLine.Misread;
import io.drydock.cli.session.Session;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jline.reader.Parser;
import org.jline.reader.impl.DefaultParser;
import picocli.CommandLine;

/** Runs one command after another in a warm session; errors do not end it. */
public final class Shell {
  private final Session session;
  private final CommandLine commands;
  private final int leave;
  private final Parser parser = parser();

  /**
   * @param session what all commands work in
   * @param commands the tree
   * @param leave what the command that ends the shell answers
   */
  public Shell(Session session, CommandLine commands, int leave) {
    this.session = session;
    this.commands = commands;
    this.leave = leave;
  }

  private static Parser parser() {
    var parser = new DefaultParser();
    parser.setEofOnUnclosedQuote(true);
    return parser;
  }

  /** Reads commands until there are no more; the exit code of the process. */
  public int run() throws IOException {
    session.drydock();
    if (session.streams().interactive()) {
      new Prompt(session, commands, parser).readLines(line -> execute(line) != leave);
      return 0;
    }
    return runPipe(session.streams().in());
  }

  // No prompt, no echo: the output of the commands is all there is, and it may be JSON.
  private int runPipe(BufferedReader lines) throws IOException {
    int exitCode = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      int result = execute(line);
      if (result == leave) {
        return exitCode;
      }
      exitCode = result;
    }
    return exitCode;
  }

  private int execute(String typed) {
    if (typed.isBlank() || typed.strip().startsWith("#")) {
      return 0;
    }
    try {
      ShellLine line = ShellLine.of(typed, session.environment());
      String[] words = line.words().toArray(String[]::new);
      return line.input() == null ? commands.execute(words) : withInput(line.input(), words);
    } catch (Misread e) {
      return tell(String.valueOf(e.getMessage()), e.action());
    }
  }

  /** What a command reads is in that file, and nowhere else. */
  private int withInput(String file, String[] words) {
    Path path = session.resolve(Path.of(file));
    try (BufferedReader lines = Files.newBufferedReader(path)) {
      return session.readingSecretsFrom(what -> first(lines, path), () -> commands.execute(words));
    } catch (IOException e) {
      return tell("Cannot read " + path, "name a file that is there, and readable");
    }
  }

  private static String first(BufferedReader lines, Path path) throws IOException {
    String line = lines.readLine();
    if (line == null) {
      throw new EOFException(path + " has no line for it");
    }
    return line;
  }

  private int tell(String why, String action) {
    var failure = Failure.usage(why, action);
    new FailurePrinter(session.streams().err(), session.settings().json()).print(failure, "");
    return failure.exitCode();
  }
}
