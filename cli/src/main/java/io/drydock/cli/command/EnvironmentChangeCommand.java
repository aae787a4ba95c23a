package io.drydock.cli.command;

import io.drydock.EnvironmentChange;
import io.drydock.cli.input.InputException;
import io.drydock.cli.input.TimeSpan;
import io.drydock.cli.session.Session;
import io.drydock.cli.view.EnvironmentView;
import io.drydock.environment.HostAddress.Ssh;
import io.drydock.environment.HostAddress.SshLogin;
import io.drydock.model.Environment;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code drydock env change …}. */
@Command(
    name = "change",
    description = {
      "Change how an environment is reached; what is not named stays. Nothing is changed unless the"
          + " new way works.",
      "A rotated password or key, another port, a host that was set up anew: nothing has to be"
          + " linked anew."
    },
    footer = {
      "  drydock env change db1 --password-stdin < password.txt",
      "  drydock env change db1 --host db1.new.example --accept-host-key",
      "  drydock env change db1 --replace-host-key SHA256:GZ9…",
      "  drydock env change here --command-timeout 8h"
    })
final class EnvironmentChangeCommand implements Runnable {
  @Parameters(
      paramLabel = "NAME",
      completionCandidates = Names.Environments.class,
      description = "The environment's name.")
  private String name = "";

  @Option(names = "--host", paramLabel = "HOST", description = "Name or address of an SSH server.")
  private @Nullable String host;

  @Option(names = "--port", paramLabel = "PORT", description = "The port of its SSH server.")
  private @Nullable Integer port;

  @Option(names = "--user", paramLabel = "USER", description = "Who logs in.")
  private @Nullable String user;

  @Mixin private LoginOptions login = new LoginOptions();
  @Mixin private RouteOptions route = new RouteOptions();

  @Option(names = "--no-jump", description = "Connect directly from now on.")
  private boolean direct;

  @Option(
      names = "--command-timeout",
      paramLabel = "TIME",
      converter = TimeSpan.class,
      description = "How long a command there may take: 90s, 15m, 4h.")
  private @Nullable Duration commandTimeout;

  @Option(
      names = "--operation-limit",
      paramLabel = "TIME",
      converter = TimeSpan.class,
      description =
          "How long a plugin's operation there may take: 90s, 15m, 4h. The plugin's own limit"
              + " counts where it is smaller.")
  private @Nullable Duration operationLimit;

  private final Session session;

  EnvironmentChangeCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    EnvironmentChange change = change();
    if (operationLimit != null) {
      session.drydock().environments().limitOperations(name, operationLimit);
    }
    Environment changed = session.drydock().environments().change(name, change);
    String sentence = "Changed environment %s (%s).".formatted(name, changed.address());
    session.printer().done(sentence, new EnvironmentView().fields(changed));
  }

  private EnvironmentChange change() {
    boolean place = host != null || port != null || user != null || direct;
    if (!place
        && !login.given()
        && !route.given()
        && commandTimeout == null
        && operationLimit == null) {
      throw new InputException("Say what to change: drydock env change --help");
    }
    Environment now = session.drydock().environments().get(name);
    String who = user == null ? now.user() : user;
    SshLogin how = login.read(session, who + "@" + (host == null ? now.host() : host));
    Ssh jump = route.jumpOrNull(who, how);
    if (jump != null && direct) {
      throw new InputException("Either --jump or --no-jump");
    }
    return new EnvironmentChange(
        host,
        port,
        user,
        how,
        jump,
        direct,
        route.oldAlgorithms(),
        commandTimeout,
        route.hostKey());
  }
}
