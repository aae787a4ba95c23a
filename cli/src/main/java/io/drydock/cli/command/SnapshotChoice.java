package io.drydock.cli.command;

import io.drydock.Drydock;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** From which snapshot: one by its number, or the newest of a dSource or VDB. */
final class SnapshotChoice {
  @Option(
      names = "--snapshot",
      required = true,
      paramLabel = "ID",
      completionCandidates = Names.Snapshots.class,
      description = "The snapshot's number.")
  private @Nullable Long snapshot;

  @Option(
      names = {"--dsource", "--from"},
      required = true,
      paramLabel = "NAME",
      completionCandidates = Names.Datasets.class,
      description = "The dSource or VDB whose newest snapshot it is to be.")
  private @Nullable String dataset;

  Snapshot read(Drydock drydock) {
    if (snapshot != null) {
      return drydock.snapshots().get(snapshot);
    }
    List<Snapshot> all = drydock.snapshots().list(dataset);
    if (all.isEmpty()) {
      throw new DrydockException(
          ErrorCode.NOT_FOUND,
          "looking for the newest snapshot of " + dataset,
          "it has none",
          "Take one first: drydock dsource sync, or drydock vdb snapshot.");
    }
    return all.getLast();
  }
}
