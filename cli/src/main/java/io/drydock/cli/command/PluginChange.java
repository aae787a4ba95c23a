package io.drydock.cli.command;

import io.drydock.Plugins;
import io.drydock.cli.input.TimeSpan;
import io.drydock.cli.session.Session;
import io.drydock.cli.view.PluginView;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code drydock plugin change}. */
@Command(
    name = "change",
    description = "Say how long an operation of a plugin may take before it is stopped.",
    footer = {
      "  drydock plugin change first --operation-limit 4h",
      "  drydock env change db1 --operation-limit 2h"
    })
final class PluginChange implements Runnable {
  @Parameters(
      paramLabel = "NAME",
      completionCandidates = Names.Plugins.class,
      description = "The plugin's name.")
  private String name = "";

  @Option(
      names = "--operation-limit",
      required = true,
      paramLabel = "TIME",
      converter = TimeSpan.class,
      description =
          "90s, 15m, 4h; 24h where nobody has said anything. The environment's own limit counts"
              + " where it is smaller.")
  private Duration limit = Duration.ZERO;

  private final Session session;

  PluginChange(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    Plugins plugins = session.drydock().plugins();
    plugins.limitOperations(name, limit);
    var fields =
        new PluginView()
            .fields(plugins.get(name))
            .with("operationLimitSeconds", plugins.operationLimit(name).toSeconds());
    session.printer().done("Changed plugin %s.".formatted(name), fields);
  }
}
