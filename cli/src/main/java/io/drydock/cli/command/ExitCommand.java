package io.drydock.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Ends the REPL. */
@Command(
    name = "exit",
    aliases = "quit",
    description = "Leave; Ctrl-D does too.",
    footer = "  exit")
final class ExitCommand implements Callable<Integer> {
  /** What the tree answers when the shell is to end; no command exits with it. */
  static final int LEAVE = -1;

  @Override
  public Integer call() {
    return LEAVE;
  }
}
