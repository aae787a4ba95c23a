package io.drydock.cli.repl;

import io.drydock.cli.output.Failure;
import io.drydock.cli.output.FailurePrinter;
import io.drydock.cli.session.Session;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import org.jline.reader.EOFError;
import org.jline.reader.Parser;
import org.jline.reader.Parser.ParseContext;
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
    // Stripped: the parser takes a blank at the end for the beginning of an empty word.
    String line = typed.strip();
    if (line.isEmpty() || line.startsWith("#")) {
      return 0;
    }
    try {
      List<String> words = parser.parse(line, line.length(), ParseContext.ACCEPT_LINE).words();
      return commands.execute(words.toArray(String[]::new));
    } catch (EOFError e) {
      var failure = Failure.usage("A quote is not closed", "close it, or put a \\ before it");
      new FailurePrinter(session.streams().err(), session.settings().json()).print(failure, "");
      return failure.exitCode();
    }
  }
}
