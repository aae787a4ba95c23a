package io.drydock.cli.command;

import io.drydock.Drydock;
import io.drydock.cli.output.Wording;
import io.drydock.cli.session.Session;
import io.drydock.cli.view.DSourceView;
import io.drydock.cli.view.SnapshotView;
import io.drydock.model.DSource;
import io.drydock.model.Definition;
import io.drydock.model.Snapshot;
import io.drydock.model.SnapshotContent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code drydock dsource link …}. */
@Command(
    name = "link",
    description = "Create a dSource from a source config, and sync it for the first time.",
    footer = {
      "  drydock dsource link docs --source docs -p mountLocation=/tmp/docs",
      "  drydock dsource link hr --source hr --staging-env db2 --params-file hr.yml"
    })
final class DSourceLink implements Runnable {
  @Parameters(paramLabel = "NAME", description = "How the dSource is to be called.")
  private String name = "";

  @Option(
      names = "--source",
      paramLabel = "SOURCE",
      required = true,
      completionCandidates = Names.Sources.class,
      description = "The source config to link.")
  private String source = "";

  @Option(
      names = "--staging-env",
      paramLabel = "ENV",
      completionCandidates = Names.Environments.class,
      description = "Where it is staged; else in the source's own environment.")
  private @Nullable String staging;

  @Mixin private ParameterOptions parameters = new ParameterOptions();
  private final Session session;

  DSourceLink(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    Drydock drydock = session.drydock();
    String plugin = drydock.sources().get(source).plugin();
    Map<String, Object> properties = parameters.read(session, plugin, Definition.LINKED_SOURCE);
    DSource linked = drydock.dsources().link(name, source, staging, properties);
    List<Snapshot> snapshots = drydock.snapshots().list(name);
    session.printer().done(sentence(drydock, snapshots), new DSourceView().fields(linked));
  }

  private String sentence(Drydock drydock, List<Snapshot> snapshots) {
    String linked = "Linked dSource %s from source %s.".formatted(name, source);
    return snapshots.isEmpty() ? linked : linked + " " + sentence(drydock, snapshots.getLast());
  }

  /** Tells of a new snapshot. */
  static void tell(Session session, Snapshot snapshot) {
    Drydock drydock = session.drydock();
    session
        .printer()
        .done(
            sentence(drydock, snapshot),
            new SnapshotView(drydock.snapshots(), List.of(snapshot)).fields(snapshot));
  }

  private static String sentence(Drydock drydock, Snapshot snapshot) {
    SnapshotContent content = drydock.snapshots().content(snapshot);
    String files = Wording.count(content.files(), "file", "files");
    return "Took snapshot %d: %s, %s."
        .formatted(snapshot.id(), files, Wording.size(content.bytes()));
  }
}
