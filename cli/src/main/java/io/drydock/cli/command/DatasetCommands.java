package io.drydock.cli.command;

import io.drydock.Datasets;
import io.drydock.cli.session.Session;
import io.drydock.cli.view.FamilyView;
import io.drydock.model.Family;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code drydock dataset …}. */
@Command(
    name = "dataset",
    description = "Look at dSources and VDBs together.",
    footer = "  drydock dataset tree")
final class DatasetCommands implements CommandGroup {
  @Override
  public List<Subcommand> subcommands() {
    return List.of(new Subcommand("tree", Tree.class));
  }

  @Command(
      name = "tree",
      description = "Draw who came from whom: dSource, snapshot, VDB, its snapshots, their VDBs.",
      footer = {"  drydock dataset tree", "  drydock dataset tree docs --json"})
  static final class Tree implements Runnable {
    @Parameters(
        paramLabel = "NAME",
        arity = "0..1",
        completionCandidates = Names.Datasets.class,
        description = "Only this dSource or VDB and what came from it.")
    private @Nullable String dataset;

    private final Session session;

    Tree(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      Datasets datasets = session.drydock().datasets();
      List<Family> families =
          dataset == null ? datasets.families() : List.of(datasets.family(dataset));
      String none =
          "There are no dSources and VDBs yet. Make the first: "
              + session.commandLine("dsource link");
      session
          .printer()
          .log(
              families,
              family -> String.join(System.lineSeparator(), FamilyView.lines(family)),
              FamilyView::object,
              none);
    }
  }
}
