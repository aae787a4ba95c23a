package io.drydock.cli.command;

import io.drydock.Drydock;
import io.drydock.cli.session.Session;
import io.drydock.cli.view.VdbView;
import io.drydock.model.Snapshot;
import io.drydock.model.Vdb;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The commands that give a VDB other data. */
final class VdbChange {
  private VdbChange() {}

  @Command(
      name = "refresh",
      description = "Give a VDB the data of a snapshot instead of its own.",
      footer = {
        "  drydock vdb refresh test --dsource docs",
        "  drydock vdb refresh test --snapshot 5"
      })
  static final class Refresh implements Runnable {
    @Mixin private VdbCommands.Name name = new VdbCommands.Name();

    @ArgGroup(multiplicity = "1")
    private SnapshotChoice snapshot = new SnapshotChoice();

    private final Session session;

    Refresh(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      Drydock drydock = session.drydock();
      Snapshot from = snapshot.read(drydock);
      Vdb vdb = drydock.vdbs().refresh(name.value(), from.id());
      String sentence =
          "Refreshed VDB %s from snapshot %d of %s."
              .formatted(vdb.name(), from.id(), from.dataset().label());
      session.printer().done(sentence, new VdbView().fields(vdb));
    }
  }

  @Command(
      name = "rollback",
      description = "Give a VDB back the data of one of its own snapshots.",
      footer = "  drydock vdb rollback test --snapshot 7")
  static final class Rollback implements Runnable {
    @Mixin private VdbCommands.Name name = new VdbCommands.Name();

    @Option(
        names = "--snapshot",
        required = true,
        paramLabel = "ID",
        completionCandidates = Names.Snapshots.class,
        description = "The snapshot's number; also the one that the VDB was made from.")
    private long snapshot;

    private final Session session;

    Rollback(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      Vdb vdb = session.drydock().vdbs().rollback(name.value(), snapshot);
      String sentence = "Rolled VDB %s back to snapshot %d.".formatted(vdb.name(), snapshot);
      session.printer().done(sentence, new VdbView().fields(vdb));
    }
  }
}
