package io.drydock.cli.repl;

import io.drydock.cli.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Predicate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Parser;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;
import picocli.CommandLine;

/** Reads lines from a person at a terminal, who completes with Tab and finds old ones again. */
final class Prompt {
  private static final String PROMPT = "drydock> ";

  private final Session session;
  private final CommandLine commands;
  private final Parser parser;

  Prompt(Session session, CommandLine commands, Parser parser) {
    this.session = session;
    this.commands = commands;
    this.parser = parser;
  }

  /** Hands out line after line until the receiver has enough or Ctrl-D was typed. */
  void readLines(Predicate<String> receiver) throws IOException {
    try (Terminal terminal = TerminalBuilder.builder().system(true).dumb(true).build()) {
      LineReader reader = reader(terminal);
      session.readSecretsFrom(what -> reader.readLine(what + ": ", '*'));
      session
          .streams()
          .out()
          .printf("Drydock in %s. Tab completes, 'help' helps, Ctrl-D leaves.%n", session.home());
      boolean more = true;
      while (more) {
        more = readLine(reader, line -> handOut(terminal, line, receiver));
      }
    }
  }

  private static boolean readLine(LineReader reader, Predicate<String> receiver) {
    try {
      return receiver.test(reader.readLine(PROMPT));
    } catch (UserInterruptException e) {
      return true;
    } catch (EndOfFileException e) {
      return false;
    }
  }

  /** While a command runs, Ctrl-C cancels it and not the shell. */
  private static boolean handOut(Terminal terminal, String line, Predicate<String> receiver) {
    Thread running = Thread.currentThread();
    var before = terminal.handle(Signal.INT, signal -> running.interrupt());
    try {
      return receiver.test(line);
    } finally {
      terminal.handle(Signal.INT, before);
      Thread.interrupted();
    }
  }

  private LineReader reader(Terminal terminal) throws IOException {
    return LineReaderBuilder.builder()
        .appName("drydock")
        .terminal(terminal)
        .parser(parser)
        .completer(new CommandCompleter(commands.getCommandSpec()))
        .variable(LineReader.HISTORY_FILE, historyFile())
        // A ! in a value is a !, not a word of history.
        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
        .build();
  }

  // Lines may hold what is nobody else's business.
  private Path historyFile() throws IOException {
    Path file = session.home().resolve("repl_history");
    if (Files.notExists(file)) {
      var ownerOnly = PosixFilePermissions.fromString("rw-------");
      Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
    }
    return file;
  }
}
