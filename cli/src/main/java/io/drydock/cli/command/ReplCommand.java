package io.drydock.cli.command;

import io.drydock.cli.repl.Shell;
import io.drydock.cli.session.Session;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code drydock repl}. */
@Command(
    name = "repl",
    description = {
      "A shell over the same commands, with completion and history; the word drydock may be left"
          + " out. It keeps one host warm, so that only the first operation waits for Python.",
      "Lines are read as bash reads them: quotes, \\, ~, $NAME, comments, < FILE.",
      "Reads commands from a pipe too, and then exits with the code of the last one. A line that"
          + " begins with a space is not kept in the history."
    },
    footer = {"  drydock repl", "  echo 'plugin list' | drydock repl"})
final class ReplCommand implements Callable<Integer> {
  private final Session session;

  ReplCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    session.becomeShell();
    return new Shell(session, CommandTree.of(session), ExitCommand.LEAVE).run();
  }
}
