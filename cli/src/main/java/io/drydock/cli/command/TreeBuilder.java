package io.drydock.cli.command;

import io.drydock.cli.session.Session;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import picocli.CommandLine;

/**
 * Makes commands and hangs them below each other.
 *
 * @param session what the commands work in
 * @param wanted whether a command of this name can be meant
 * @param wide whether those beside them are made too, without what is below those: help lists them
 */
record TreeBuilder(Session session, Predicate<String> wanted, boolean wide) {
  private static final Pattern ASKS_FOR_HELP = Pattern.compile("--help.*|-[^-]*h.*");

  /** All commands. */
  static TreeBuilder complete(Session session) {
    return new TreeBuilder(session, name -> true, true);
  }

  /** Those that these words can mean: a command that is meant is one of them. */
  static TreeBuilder of(Session session, List<String> words) {
    boolean help = words.stream().anyMatch(word -> ASKS_FOR_HELP.matcher(word).matches());
    return new TreeBuilder(session, words::contains, help);
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
    List<Subcommand> all = group.subcommands();
    boolean every = wide || all.stream().noneMatch(sub -> wanted.test(sub.name()));
    for (Subcommand sub : all) {
      boolean meant = wanted.test(sub.name());
      if (meant || every) {
        var below = new CommandLine(create(factory, sub.type()), factory);
        line.addSubcommand(sub.name(), below);
        if (meant) {
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
