package io.drydock.cli.command;

import io.drydock.Snapshots;
import io.drydock.cli.output.Fields;
import io.drydock.cli.session.Session;
import io.drydock.cli.view.SnapshotView;
import io.drydock.model.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code drydock snapshot …}. */
@Command(
    name = "snapshot",
    description = "Look at snapshots, and delete them.",
    footer = {"  drydock snapshot list docs", "  drydock snapshot show 3"})
final class SnapshotCommands implements CommandGroup {
  @Override
  public List<Subcommand> subcommands() {
    return List.of(
        new Subcommand("list", Listing.class),
        new Subcommand("show", Show.class),
        new Subcommand("delete", Delete.class));
  }

  @Command(
      name = "list",
      description = "List the snapshots, oldest first.",
      footer = {"  drydock snapshot list", "  drydock snapshot list docs --json"})
  static final class Listing implements DirectCommand {
    @Parameters(
        paramLabel = "NAME",
        arity = "0..1",
        completionCandidates = Names.Datasets.class,
        description = "Only those of this dSource or VDB.")
    private @Nullable String dataset;

    private final Session session;

    Listing(Session session) {
      this.session = session;
    }

    @Override
    public boolean takes(List<String> operands) {
      dataset = operands.isEmpty() ? null : operands.getFirst();
      return operands.size() <= 1;
    }

    @Override
    public void run() {
      Snapshots all = session.drydock().snapshots();
      List<Snapshot> snapshots = all.list(dataset);
      String none =
          "There are no snapshots yet. A sync takes one: "
              + session.commandLine("dsource sync NAME");
      session.printer().list(new SnapshotView(all, snapshots), snapshots, none);
    }
  }

  @Command(
      name = "show",
      description = "Show a snapshot: where its data is, and what the plugin recorded with it.",
      footer = {"  drydock snapshot show 3", "  drydock snapshot show 3 --json"})
  static final class Show implements Runnable {
    @Parameters(
        paramLabel = "ID",
        completionCandidates = Names.Snapshots.class,
        description = "The snapshot's number.")
    private long id;

    private final Session session;

    Show(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      Snapshots all = session.drydock().snapshots();
      Snapshot snapshot = all.get(id);
      session.printer().show(new SnapshotView(all, List.of(snapshot)).fields(snapshot));
    }
  }

  @Command(
      name = "delete",
      description = "Delete a snapshot; refused while a VDB depends on it.",
      footer = "  drydock snapshot delete 3")
  static final class Delete implements Runnable {
    @Parameters(
        paramLabel = "ID",
        completionCandidates = Names.Snapshots.class,
        description = "The snapshot's number.")
    private long id;

    private final Session session;

    Delete(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      session.drydock().snapshots().delete(id);
      session
          .printer()
          .done("Deleted snapshot %d.".formatted(id), Fields.none().with("deleted", id));
    }
  }
}
