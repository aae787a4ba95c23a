package io.drydock.cli.command;

import io.drydock.cli.output.Failure;
import io.drydock.cli.session.Session;
import io.drydock.error.DrydockException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** All commands, ready to be run in a session. */
public final class CommandTree {
  private static final int HELP_WIDTH = 100;

  private CommandTree() {}

  /**
   * Runs one command line. Makes only the commands that it can mean; whatever it cannot be parsed
   * with is told by the complete tree, which knows what else could have been typed.
   *
   * @return the exit code
   */
  public static int execute(Session session, List<String> words) {
    DirectLine direct = DirectLine.read(session, words);
    if (direct != null) {
      return run(session, direct);
    }
    if (words.contains("help")) {
      return of(session).execute(words.toArray(String[]::new));
    }
    CommandLine some = build(session, TreeBuilder.of(session, words));
    some.setParameterExceptionHandler((e, args) -> of(session).execute(args));
    return some.execute(words.toArray(String[]::new));
  }

  private static int run(Session session, DirectLine line) {
    session.begin(line.settings());
    try {
      line.command().run();
      return 0;
    } catch (DrydockException failure) {
      return new FailureHandler(session).tell(Failure.of(failure), failure);
    }
  }

  /** Those of the command line, or in a session that became a shell those of the REPL. */
  public static CommandLine of(Session session) {
    return build(session, TreeBuilder.complete(session));
  }

  private static CommandLine build(Session session, TreeBuilder builder) {
    var root = new RootCommand(session);
    CommandLine tree = builder.build(root);
    configure(tree, session);
    tree.setExecutionStrategy(parsed -> run(session, root, parsed));
    dress(tree);
    return tree;
  }

  private static void configure(CommandLine tree, Session session) {
    var failures = new FailureHandler(session);
    tree.setExecutionExceptionHandler(failures);
    tree.setParameterExceptionHandler(failures);
    tree.setOut(new PrintWriter(session.streams().out(), true, StandardCharsets.UTF_8));
    tree.setErr(new PrintWriter(session.streams().err(), true, StandardCharsets.UTF_8));
    tree.setColorScheme(Help.defaultColorScheme(session.isColourful() ? Ansi.ON : Ansi.OFF));
    // Typed there, and not where this process happens to work.
    tree.registerConverter(Path.class, typed -> session.resolve(Path.of(typed)));
    // An argument that begins with @ is a value of ours, not a file with more arguments.
    tree.setExpandAtFiles(false);
    tree.setUsageHelpWidth(HELP_WIDTH);
  }

  private static int run(Session session, RootCommand root, ParseResult parsed) {
    session.begin(root.settings());
    return new RunLast().execute(parsed);
  }

  // What every help has in common.
  private static void dress(CommandLine command) {
    var usage = command.getCommandSpec().usageMessage();
    usage.footerHeading("%nExamples:%n");
    usage.commandListHeading("%nCommands:%n");
    usage.optionListHeading("%nOptions:%n");
    usage.parameterListHeading("%n");
    usage.descriptionHeading("%n");
    usage.synopsisSubcommandLabel("COMMAND");
    command.getSubcommands().values().forEach(CommandTree::dress);
  }
}
