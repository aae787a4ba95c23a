package io.drydock.cli.command;

import io.drydock.cli.daemon.DaemonFolder;
import io.drydock.cli.daemon.Daemons;
import io.drydock.cli.session.Session;
import io.drydock.cli.view.DaemonView;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code drydock daemon …}. */
@Command(
    name = "daemon",
    description = {
      "Look at the home's resident host, or end it. It keeps Python and your plugins warm, so that"
          + " every command but the first one starts at once.",
      "It starts with the first command that calls a plugin, and ends when it has been idle for 15"
          + " minutes (DRYDOCK_DAEMON_IDLE=1h for longer), or when the program has been built anew."
          + " Without one: --no-daemon, or DRYDOCK_DAEMON=no in the environment."
    },
    footer = {"  drydock daemon status", "  drydock daemon stop"})
final class DaemonCommands implements CommandGroup {
  @Override
  public List<Subcommand> subcommands() {
    return List.of(
        new Subcommand("status", Status.class),
        new Subcommand("stop", DaemonStop.class),
        new Subcommand("lost", Lost.class));
  }

  @Command(
      name = "status",
      description = "Show whether there is a resident host, and what it does.",
      footer = {"  drydock daemon status", "  drydock daemon status --json"})
  static final class Status implements Runnable {
    private final Session session;

    Status(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      String none = "There is no resident host. The next command that calls a plugin starts one.";
      session.printer().list(new DaemonView(), daemons(session).running(), none);
    }
  }

  /** What the launcher calls when the host is gone; nobody types it. */
  @Command(
      name = "lost",
      hidden = true,
      description = "Tell that a resident host was lost.",
      footer = "  drydock daemon lost")
  static final class Lost implements Runnable {
    private final Session session;

    Lost(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      throw new DrydockException(
          ErrorCode.DAEMON_LOST,
          "running the command in the resident host of " + session.home(),
          "the host ended before the command did",
          "See how far it came: %s. Then ask for it again. Why the host ended may be in %s."
              .formatted(
                  session.commandLine("job list"),
                  DaemonFolder.of(session.home()).path().resolve("log")));
    }
  }

  static Daemons daemons(Session session) {
    return new Daemons(DaemonFolder.of(session.home()));
  }
}
