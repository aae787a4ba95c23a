package io.drydock.cli.command;

import io.drydock.cli.daemon.DaemonAnswer;
import io.drydock.cli.daemon.Daemons;
import io.drydock.cli.daemon.Daemons.Daemon;
import io.drydock.cli.output.Fields;
import io.drydock.cli.output.Wording;
import io.drydock.cli.session.Session;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code drydock daemon stop}. */
@Command(
    name = "stop",
    description = {
      "End the resident host. It takes no more commands; those that it runs have 5 seconds to end,"
          + " then they are cancelled, and after 5 more it is killed.",
      "The jobs of one that is killed, or that does not answer, are marked as interrupted."
    },
    footer = {
      "  drydock daemon stop",
      "  drydock daemon stop --wait",
      "  drydock daemon stop --now"
    })
final class DaemonStop implements Runnable {
  private static final Duration BEFORE_CANCELLING = Duration.ofSeconds(5);
  private static final Duration BEFORE_KILLING = Duration.ofSeconds(10);

  @Option(names = "--now", description = "Do not wait for commands: kill it.")
  private boolean now;

  @Option(names = "--wait", description = "Wait for commands, however long they take.")
  private boolean wait;

  private final Session session;

  DaemonStop(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    List<Daemon> running = daemons().running();
    int killed = 0;
    for (Daemon daemon : running) {
      if (now || !leaves(daemon)) {
        kill(daemon);
        killed++;
      }
    }
    String sentence =
        running.isEmpty()
            ? "There is no resident host."
            : "Ended %s%s."
                .formatted(
                    Wording.count(running.size(), "resident host", "resident hosts"),
                    killed == 0 ? "" : ", killed " + killed);
    session
        .printer()
        .done(sentence, Fields.none().with("ended", running.size()).with("killed", killed));
  }

  private Daemons daemons() {
    return DaemonCommands.daemons(session);
  }

  private boolean leaves(Daemon daemon) {
    DaemonAnswer answer =
        wait ? daemons().stop(daemon.build()) : daemons().stop(daemon.build(), BEFORE_CANCELLING);
    if (answer == null) {
      return false;
    }
    if (answer.running() > 0) {
      String commands = Wording.count(answer.running(), "command", "commands");
      session.printer().remark("Waiting for %s to end ...".formatted(commands));
    }
    return ends(daemon, wait ? null : BEFORE_KILLING);
  }

  private static boolean ends(Daemon daemon, @Nullable Duration atMost) {
    ProcessHandle process = daemon.card().running().orElse(null);
    if (process == null) {
      return true;
    }
    try {
      if (atMost == null) {
        process.onExit().join();
      } else {
        var unused = process.onExit().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
      }
      return true;
    } catch (TimeoutException stillThere) {
      return false;
    } catch (InterruptedException leave) {
      Thread.currentThread().interrupt();
      return true;
    } catch (ExecutionException unwatched) {
      return !process.isAlive();
    }
  }

  private void kill(Daemon daemon) {
    boolean asked = daemon.card().running().map(ProcessHandle::destroyForcibly).orElse(true);
    if (!asked) {
      throw new DrydockException(
          ErrorCode.DAEMON_LOST,
          "ending the resident host of " + session.home(),
          "process %d cannot be killed".formatted(daemon.card().process()),
          "End that process yourself; it may belong to somebody else.");
    }
    daemon.card().running().ifPresent(process -> process.onExit().join());
  }
}
