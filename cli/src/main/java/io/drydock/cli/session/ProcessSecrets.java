package io.drydock.cli.session;

import java.io.Console;
import java.io.EOFException;
import java.io.IOException;

/** Secrets of a single command: asked for without echo at a terminal, else a line of the pipe. */
record ProcessSecrets(Streams streams) implements SecretSource {
  @Override
  public String read(String what) throws IOException {
    Console console = streams.interactive() ? System.console() : null;
    char[] typed = console == null ? null : console.readPassword("%s: ", what);
    String secret = typed == null ? streams.in().readLine() : new String(typed);
    if (secret == null) {
      throw new EOFException(what + " was to be read from standard input, which is empty");
    }
    return secret;
  }
}
