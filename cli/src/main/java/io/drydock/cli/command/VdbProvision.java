package io.drydock.cli.command;

import io.drydock.Drydock;
import io.drydock.Vdbs.NewVdb;
import io.drydock.cli.session.Session;
import io.drydock.cli.view.VdbView;
import io.drydock.model.Definition;
import io.drydock.model.Snapshot;
import io.drydock.model.Vdb;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code drydock vdb provision …}. */
@Command(
    name = "provision",
    description = {
      "Make a VDB: a writable copy of a snapshot, mounted and configured by the plugin.",
      "-p sets properties of the plugin's virtualSourceDefinition."
    },
    footer = {
      "  drydock vdb provision test --dsource docs --env here -p mountLocation=/tmp/test",
      "  drydock vdb provision test --snapshot 3 --env here --hook configure-clone=mask.sh"
    })
final class VdbProvision implements Runnable {
  @Mixin private VdbPlace place = new VdbPlace();

  @ArgGroup(multiplicity = "1")
  private SnapshotChoice snapshot = new SnapshotChoice();

  @Mixin private ParameterOptions parameters = new ParameterOptions();
  @Mixin private HookOptions hooks = new HookOptions();
  private final Session session;

  VdbProvision(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    Drydock drydock = session.drydock();
    Snapshot from = snapshot.read(drydock);
    String plugin = drydock.snapshots().plugin(from);
    NewVdb wanted =
        place.wanted(parameters.read(session, plugin, Definition.VIRTUAL_SOURCE), hooks.read());
    Vdb vdb = drydock.vdbs().provision(wanted, from.id());
    String sentence =
        "Provisioned VDB %s from snapshot %d of %s."
            .formatted(vdb.name(), from.id(), from.dataset().label());
    session.printer().done(sentence, new VdbView().fields(vdb));
  }
}
