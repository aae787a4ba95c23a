package io.drydock.cli.view;

import io.drydock.Snapshots;
import io.drydock.cli.output.Fields;
import io.drydock.cli.output.View;
import io.drydock.cli.output.Wording;
import io.drydock.model.DataCheck.Condition;
import io.drydock.model.Dataset;
import io.drydock.model.SealedValue;
import io.drydock.model.Snapshot;
import io.drydock.model.SnapshotContent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Snapshots. */
public final class SnapshotView implements View<Snapshot> {
  private final Map<Long, SnapshotContent> contents;
  private final Map<Long, Condition> conditions;

  /**
   * @param snapshots knows how much is in one
   * @param shown those that will be shown
   */
  public SnapshotView(Snapshots snapshots, List<Snapshot> shown) {
    this.contents = snapshots.contents(shown);
    this.conditions = snapshots.conditions(shown);
  }

  private Condition condition(Snapshot snapshot) {
    return conditions.getOrDefault(snapshot.id(), Condition.GOOD);
  }

  private String note(Snapshot snapshot) {
    return switch (condition(snapshot)) {
      case GOOD -> "";
      case MISSING -> "Its data is gone: nothing can be made of it";
      case CHANGED -> "Its data was changed: see drydock storage verify";
    };
  }

  @Override
  public List<String> headers() {
    return List.of("ID", "OF", "TAKEN AT", "BY", "FILES", "SIZE", "JOB", "NOTE");
  }

  @Override
  public List<String> row(Snapshot snapshot) {
    SnapshotContent content = contents.get(snapshot.id());
    return List.of(
        Long.toString(snapshot.id()),
        snapshot.dataset().name(),
        Wording.time(snapshot.takenAt()),
        by(snapshot),
        content == null ? "" : Long.toString(content.files()),
        content == null ? "" : Wording.size(content.bytes()),
        Long.toString(snapshot.jobId()),
        note(snapshot));
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
    SnapshotContent content = contents.get(snapshot.id());
    return Fields.none()
        .with("id", snapshot.id())
        .with("guid", snapshot.guid())
        .with("kind", snapshot.dataset().kind())
        .with("dataset", snapshot.dataset().name())
        .with("dsource", dsource(snapshot))
        .with("takenAt", snapshot.takenAt())
        .with("resync", snapshot.resync())
        .with("files", content == null ? null : content.files())
        .with("bytes", content == null ? null : content.bytes())
        .with("condition", condition(snapshot))
        .with("folder", snapshot.folder())
        .with("data", SealedValue.blotted(snapshot.data()))
        .with("jobId", snapshot.jobId());
  }
}
