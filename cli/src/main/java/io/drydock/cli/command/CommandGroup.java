package io.drydock.cli.command;

import java.util.List;

/**
 * A command with others below it. They are named here and not in {@code @Command}, so that a
 * command line makes those alone that it can mean: making all of them took longer than most
 * commands do.
 */
interface CommandGroup {
  /** In the order of the help. */
  List<Subcommand> subcommands();
}
