package io.drydock.cli.command;

import io.drydock.cli.input.InputException;
import io.drydock.cli.output.Failure;
import io.drydock.cli.output.FailurePrinter;
import io.drydock.cli.output.Visible;
import io.drydock.cli.session.Session;
import io.drydock.error.DrydockException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong in a command into a message and an exit code. */
record FailureHandler(Session session)
    implements IExecutionExceptionHandler, IParameterExceptionHandler {
  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    Failure failure =
        switch (e) {
          case DrydockException known -> Failure.of(known);
          case InputException typed -> Failure.usage(message(typed), hint(command));
          default -> Failure.unexpected(e);
        };
    return tell(failure, e);
  }

  /** Prints a failure; answers with its exit code. */
  int tell(Failure failure, Exception e) {
    print(failure, e, session.settings().json());
    return failure.exitCode();
  }

  // Text first, then the trace; but JSON is the last line, so that programs find it.
  private void print(Failure failure, Exception e, boolean json) {
    PrintStream err = session.streams().err();
    boolean verbose = session.settings().verbose();
    if (verbose && json) {
      printTrace(failure, e, err);
    }
    new FailurePrinter(err, json).print(failure, see());
    if (verbose && !json) {
      printTrace(failure, e, err);
    }
  }

  /** Python's traceback is for authors of plugins; Java's tells only those who mend Drydock. */
  private static void printTrace(Failure failure, Exception e, PrintStream err) {
    if (failure.isDrydocks()) {
      e.printStackTrace(err);
    } else if (!failure.traceback().isBlank() && !failure.output().contains(failure.traceback())) {
      err.println(Visible.text(failure.traceback()));
    }
  }

  private String see() {
    var job = session.failedJob();
    return job.isPresent()
        ? session.commandLine("job show %d --log".formatted(job.getAsLong()))
        : "";
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String why =
        e instanceof UnmatchedArgumentException unmatched ? unmatched(unmatched) : message(e);
    if (why.startsWith("Missing required subcommand")) {
      why = "Which? " + String.join(", ", command.getSubcommands().keySet());
    }
    // The options were not read to their end, so this one is looked for by hand.
    boolean json = session.settings().json() || Arrays.asList(args).contains("--json");
    new FailurePrinter(session.streams().err(), json).print(Failure.usage(why, hint(command)), "");
    return Failure.USAGE_EXIT_CODE;
  }

  private String unmatched(UnmatchedArgumentException e) {
    CommandLine command = e.getCommandLine();
    String word = e.getUnmatched().getFirst();
    String what = "There is no command '%s'".formatted(name(command, word));
    if (word.startsWith("-")) {
      what = "There is no option in '%s'".formatted(name(command, word));
    } else if (command.getSubcommands().isEmpty()) {
      what = "There is an argument too many in '%s …'".formatted(name(command, word));
    }
    var suggestions = e.getSuggestions();
    return suggestions.isEmpty()
        ? what
        : what + "; did you mean " + String.join(" or ", suggestions) + "?";
  }

  private String hint(CommandLine command) {
    String help = name(command, "--help");
    return help.startsWith("--") ? "see help" : "see " + help;
  }

  // As it has to be typed: in a shell without the first word.
  private String name(CommandLine command, String next) {
    String qualified = command.getCommandSpec().qualifiedName() + " " + next;
    String root = command.getCommandSpec().root().name() + " ";
    return session.isShell() ? qualified.substring(root.length()) : qualified;
  }

  private static String message(Exception e) {
    return Objects.requireNonNullElse(e.getMessage(), e.toString());
  }
}
