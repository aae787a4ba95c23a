package io.drydock.cli.command;

import io.drydock.cli.session.Session;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine;

/**
 * Makes commands and hangs them below each other.
 *
 * @param session what the commands work in
 * @param wanted whether a command of this name can be meant
 */
record TreeBuilder(Session session, Predicate<String> wanted) {
  /** All commands. */
  static TreeBuilder complete(Session session) {
    return new TreeBuilder(session, name -> true);
  }

  /** Those that these words can mean: a command that is meant is one of them. */
  static TreeBuilder of(Session session, List<String> words) {
    return new TreeBuilder(session, words::contains);
  }

  /** Makes a command with those below it. */
  CommandLine build(Object command) {
    var factory = new SessionFactory(session);
    var line = new CommandLine(command, factory);
    addBelow(line, factory);
    return line;
  }

  // A command first gets its place and then its own subcommands: inherited options go down.
  private void addBelow(CommandLine line, SessionFactory factory) {
    if (!(line.getCommand() instanceof CommandGroup group)) {
      return;
    }
    boolean named = group.subcommands().stream().anyMatch(sub -> wanted.test(sub.name()));
    for (Subcommand sub : group.subcommands()) {
      if (!named || wanted.test(sub.name())) {
        var below = new CommandLine(create(factory, sub.type()), factory);
        line.addSubcommand(sub.name(), below);
        if (named) {
          addBelow(below, factory);
        }
      }
    }
  }

  private static Object create(SessionFactory factory, Class<?> type) {
    try {
      return factory.create(type);
    } catch (Exception e) {
      throw new IllegalStateException(type + " cannot be made", e);
    }
  }
}
