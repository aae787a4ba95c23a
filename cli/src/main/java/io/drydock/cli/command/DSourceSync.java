package io.drydock.cli.command;

import io.drydock.Drydock;
import io.drydock.cli.input.InputException;
import io.drydock.cli.session.Session;
import io.drydock.model.Definition;
import io.drydock.model.Snapshot;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code drydock dsource sync …}. */
@Command(
    name = "sync",
    description = {
      "Sync a dSource and take a snapshot of it.",
      "-p sets properties of the plugin's snapshotParametersDefinition."
    },
    footer = {"  drydock dsource sync docs", "  drydock dsource sync docs --resync"})
final class DSourceSync extends DSourceCommands.OfOne {
  @Option(names = "--resync", description = "Ingest all data anew, not only what is new.")
  private boolean resync;

  @Option(
      names = "--policy",
      description = {
        "Sync as a policy does: without snapshot parameters, unless the plugin requires some."
      })
  private boolean policy;

  @Mixin private ParameterOptions parameters = new ParameterOptions();
  private final Session session;

  DSourceSync(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    Drydock drydock = session.drydock();
    String plugin = drydock.dsources().get(name.value()).plugin();
    Map<String, Object> properties =
        parameters.read(session, plugin, Definition.SNAPSHOT_PARAMETERS);
    if (policy && (resync || !properties.isEmpty())) {
      throw new InputException("--policy goes without --resync, -p and --params-file.");
    }
    Snapshot snapshot =
        policy
            ? drydock.dsources().syncByPolicy(name.value())
            : drydock.dsources().sync(name.value(), resync, properties);
    DSourceLink.tell(session, snapshot);
  }
}
