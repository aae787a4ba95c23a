package io.drydock.cli;

import io.drydock.cli.command.CommandTree;
import io.drydock.cli.output.Failure;
import io.drydock.cli.output.FailurePrinter;
import io.drydock.cli.session.Session;
import io.drydock.cli.session.Streams;
import io.drydock.cli.session.Surroundings;
import io.drydock.cli.start.Foresight;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The program {@code drydock}. */
public final class Main {
  private Main() {}

  /**
   * Runs one command and ends the process. When the command is done, its session is closed and its
   * output written: {@code System.exit} would only look into all jars for somebody who wants to log
   * that.
   */
  public static void main(String[] args) {
    Map<String, String> environment = System.getenv();
    List<String> words = Arrays.asList(args);
    var session =
        new Session(Streams.ofProcess(environment), Foresight.surroundings(words, environment));
    var interruption = new Interruption(Thread.currentThread(), session::isWorking);
    Runtime.getRuntime().addShutdownHook(interruption);
    int exitCode = run(words, session);
    interruption.commandEnded();
    Runtime.getRuntime().halt(exitCode);
  }

  /**
   * Runs one command, typed in the working directory of this process.
   *
   * @return the exit code
   */
  public static int run(List<String> args, Streams streams, Map<String, String> environment) {
    return run(args, new Session(streams, Surroundings.here(environment)));
  }

  /**
   * Runs one command in a session of its own, and closes that.
   *
   * @return the exit code
   */
  // Errors too: not even a class that cannot be loaded is shown to people as a stack trace.
  public static int run(List<String> args, Session given) {
    Streams streams = given.streams();
    try (var session = given) {
      return CommandTree.execute(session, args);
    } catch (Throwable e) {
      Failure failure = Failure.unexpected(e);
      new FailurePrinter(streams.err(), args.contains("--json")).print(failure, "");
      if (args.contains("-v") || args.contains("--verbose")) {
        e.printStackTrace(streams.err());
      }
      return failure.exitCode();
    }
  }
}
