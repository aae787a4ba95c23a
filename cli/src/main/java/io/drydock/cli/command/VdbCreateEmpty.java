package io.drydock.cli.command;

import io.drydock.Drydock;
import io.drydock.Vdbs.NewVdb;
import io.drydock.cli.session.Session;
import io.drydock.cli.view.VdbView;
import io.drydock.model.Definition;
import io.drydock.model.Vdb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code drydock vdb create-empty …}. */
@Command(
    name = "create-empty",
    description = {
      "Make a VDB that begins empty: new storage, mounted, which the plugin initializes.",
      "-p sets properties of the plugin's virtualSourceDefinition."
    },
    footer =
        "  drydock vdb create-empty fresh --plugin first --env here -p mountLocation=/tmp/fresh")
final class VdbCreateEmpty implements Runnable {
  @Mixin private VdbPlace place = new VdbPlace();

  @Option(
      names = "--plugin",
      paramLabel = "PLUGIN",
      required = true,
      completionCandidates = Names.Plugins.class,
      description = "The plugin that it belongs to.")
  private String plugin = "";

  @Mixin private ParameterOptions parameters = new ParameterOptions();
  @Mixin private HookOptions hooks = new HookOptions();
  private final Session session;

  VdbCreateEmpty(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    Drydock drydock = session.drydock();
    NewVdb wanted =
        place.wanted(parameters.read(session, plugin, Definition.VIRTUAL_SOURCE), hooks.read());
    Vdb vdb = drydock.vdbs().createEmpty(wanted, plugin);
    session
        .printer()
        .done("Created VDB %s, empty.".formatted(vdb.name()), new VdbView().fields(vdb));
  }
}
