package io.drydock.cli.session;

import java.io.Console;
import java.io.EOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Secrets of a single command: asked for without echo at a terminal, else a line of the pipe.
 *
 * @param streams the command's
 * @param prompt asks a person
 */
public record ProcessSecrets(Streams streams, Prompt prompt) implements SecretSource {
  /** Asks a person for something that is not shown while it is typed. */
  @FunctionalInterface
  public interface Prompt {
    /** What was typed; null where nobody can be asked, or nothing was answered. */
    @Nullable String ask(String what) throws IOException;
  }

  /** Those of a command that runs in this process. */
  public ProcessSecrets(Streams streams) {
    this(streams, ProcessSecrets::atThisTerminal);
  }

  // It does, up to JDK 21.
  @SuppressWarnings("SystemConsoleNull")
  private static @Nullable String atThisTerminal(String what) {
    Console console = System.console();
    char[] typed = console == null ? null : console.readPassword("%s: ", what);
    return typed == null ? null : new String(typed);
  }

  @Override
  public String read(String what) throws IOException {
    String typed = streams.interactive() ? prompt.ask(what) : null;
    String secret = typed == null ? streams.in().readLine() : typed;
    if (secret == null) {
      throw new EOFException(what + " was to be read from standard input, which is empty");
    }
    return secret;
  }
}
