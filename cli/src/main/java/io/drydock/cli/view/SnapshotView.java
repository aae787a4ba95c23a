package io.drydock.cli.view;

import io.drydock.cli.output.Fields;
import io.drydock.cli.output.View;
import io.drydock.cli.output.Wording;
import io.drydock.model.SealedValue;
import io.drydock.model.Snapshot;
import java.util.List;

/** Snapshots. */
public final class SnapshotView implements View<Snapshot> {
  @Override
  public List<String> headers() {
    return List.of("ID", "DSOURCE", "TAKEN AT", "BY", "FILES", "SIZE", "JOB");
  }

  @Override
  public List<String> row(Snapshot snapshot) {
    return List.of(
        Long.toString(snapshot.id()),
        snapshot.dataset().name(),
        Wording.time(snapshot.takenAt()),
        snapshot.resync() ? "resync" : "sync",
        Long.toString(snapshot.files()),
        Wording.size(snapshot.bytes()),
        Long.toString(snapshot.jobId()));
  }

  @Override
  public Fields fields(Snapshot snapshot) {
    return Fields.none()
        .with("id", snapshot.id())
        .with("guid", snapshot.guid())
        .with("dsource", snapshot.dataset().name())
        .with("takenAt", snapshot.takenAt())
        .with("resync", snapshot.resync())
        .with("files", snapshot.files())
        .with("bytes", snapshot.bytes())
        .with("folder", snapshot.folder())
        .with("data", SealedValue.blotted(snapshot.data()))
        .with("jobId", snapshot.jobId());
  }
}
