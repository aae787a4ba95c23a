package io.drydock.cli.view;

import io.drydock.cli.output.Fields;
import io.drydock.cli.output.View;
import io.drydock.cli.output.Wording;
import io.drydock.model.Dataset;
import io.drydock.model.SealedValue;
import io.drydock.model.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Snapshots. */
public final class SnapshotView implements View<Snapshot> {
  @Override
  public List<String> headers() {
    return List.of("ID", "OF", "TAKEN AT", "BY", "FILES", "SIZE", "JOB");
  }

  @Override
  public List<String> row(Snapshot snapshot) {
    return List.of(
        Long.toString(snapshot.id()),
        snapshot.dataset().name(),
        Wording.time(snapshot.takenAt()),
        by(snapshot),
        Long.toString(snapshot.files()),
        Wording.size(snapshot.bytes()),
        Long.toString(snapshot.jobId()));
  }

  /** The dSource's name, for a dSource's snapshot. */
  private static @Nullable String dsource(Snapshot snapshot) {
    return snapshot.dataset().kind() == Dataset.Kind.DSOURCE ? snapshot.dataset().name() : null;
  }

  private static String by(Snapshot snapshot) {
    return switch (snapshot.dataset().kind()) {
      case DSOURCE -> snapshot.resync() ? "resync" : "sync";
      case VDB -> "VDB snapshot";
    };
  }

  @Override
  public Fields fields(Snapshot snapshot) {
    return Fields.none()
        .with("id", snapshot.id())
        .with("guid", snapshot.guid())
        .with("kind", snapshot.dataset().kind())
        .with("dataset", snapshot.dataset().name())
        .with("dsource", dsource(snapshot))
        .with("takenAt", snapshot.takenAt())
        .with("resync", snapshot.resync())
        .with("files", snapshot.files())
        .with("bytes", snapshot.bytes())
        .with("folder", snapshot.folder())
        .with("data", SealedValue.blotted(snapshot.data()))
        .with("jobId", snapshot.jobId());
  }
}
