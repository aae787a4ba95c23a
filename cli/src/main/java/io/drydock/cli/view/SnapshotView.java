package io.drydock.cli.view;

import io.drydock.Snapshots;
import io.drydock.cli.output.Fields;
import io.drydock.cli.output.View;
import io.drydock.cli.output.Wording;
import io.drydock.model.Dataset;
import io.drydock.model.SealedValue;
import io.drydock.model.Snapshot;
import io.drydock.model.SnapshotContent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Snapshots. */
public final class SnapshotView implements View<Snapshot> {
  private final Map<Long, SnapshotContent> contents;

  /**
   * @param snapshots knows how much is in one
   * @param shown those that will be shown
   */
  public SnapshotView(Snapshots snapshots, List<Snapshot> shown) {
    this.contents = snapshots.contents(shown);
  }

  private SnapshotContent content(Snapshot snapshot) {
    return Objects.requireNonNull(contents.get(snapshot.id()), "a snapshot that is shown");
  }

  @Override
  public List<String> headers() {
    return List.of("ID", "OF", "TAKEN AT", "BY", "FILES", "SIZE", "JOB");
  }

  @Override
  public List<String> row(Snapshot snapshot) {
    SnapshotContent content = content(snapshot);
    return List.of(
        Long.toString(snapshot.id()),
        snapshot.dataset().name(),
        Wording.time(snapshot.takenAt()),
        by(snapshot),
        Long.toString(content.files()),
        Wording.size(content.bytes()),
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
    SnapshotContent content = content(snapshot);
    return Fields.none()
        .with("id", snapshot.id())
        .with("guid", snapshot.guid())
        .with("kind", snapshot.dataset().kind())
        .with("dataset", snapshot.dataset().name())
        .with("dsource", dsource(snapshot))
        .with("takenAt", snapshot.takenAt())
        .with("resync", snapshot.resync())
        .with("files", content.files())
        .with("bytes", content.bytes())
        .with("folder", snapshot.folder())
        .with("data", SealedValue.blotted(snapshot.data()))
        .with("jobId", snapshot.jobId());
  }
}
