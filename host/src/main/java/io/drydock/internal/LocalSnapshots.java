package io.drydock.internal;

import io.drydock.Snapshots;
import io.drydock.model.DataCheck.Condition;
import io.drydock.model.Snapshot;
import io.drydock.model.SnapshotContent;
import io.drydock.workflow.DeleteSnapshot;
import io.drydock.workflow.Objects;
import io.drydock.workflow.Rooms;
import io.drydock.workflow.vdb.SnapshotPlugin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

record LocalSnapshots(Rooms rooms) implements Snapshots {
  @Override
  public List<Snapshot> list(@Nullable String dataset) {
    var table = rooms.catalog().snapshots();
    if (dataset == null) {
      return table.all();
    }
    // Usually there are some, and then there is no need to look for the dataset first.
    List<Snapshot> named = table.of(dataset);
    return named.isEmpty() ? table.of(Objects.dataset(rooms, dataset)) : named;
  }

  @Override
  public Snapshot get(long id) {
    var table = rooms.catalog().snapshots();
    return Objects.found(
        table.find(id),
        "snapshot",
        Long.toString(id),
        table::all,
        snapshot -> Long.toString(snapshot.id()));
  }

  @Override
  public String plugin(Snapshot snapshot) {
    return SnapshotPlugin.of(rooms, snapshot);
  }

  @Override
  public SnapshotContent content(Snapshot snapshot) {
    var table = rooms.catalog().snapshots();
    return table.content(snapshot.id()).orElseGet(() -> count(snapshot));
  }

  @Override
  public Map<Long, SnapshotContent> contents(List<Snapshot> snapshots) {
    Map<Long, SnapshotContent> known = rooms.catalog().snapshots().contents();
    Map<Long, SnapshotContent> contents = new HashMap<>();
    for (Snapshot snapshot : snapshots) {
      SnapshotContent counted = known.get(snapshot.id());
      if (counted != null) {
        contents.put(snapshot.id(), counted);
      } else if (condition(snapshot) != Condition.MISSING) {
        contents.put(snapshot.id(), count(snapshot));
      }
    }
    return contents;
  }

  @Override
  public Map<Long, Condition> conditions(List<Snapshot> snapshots) {
    Map<Long, Condition> conditions = new HashMap<>();
    snapshots.forEach(snapshot -> conditions.put(snapshot.id(), condition(snapshot)));
    return conditions;
  }

  private Condition condition(Snapshot snapshot) {
    String storage = snapshot.dataset().storageGuid();
    return rooms.storage().condition(storage, snapshot.guid(), snapshot.takenAt());
  }

  private SnapshotContent count(Snapshot snapshot) {
    SnapshotContent counted =
        rooms.storage().count(snapshot.dataset().storageGuid(), snapshot.guid());
    rooms.catalog().snapshots().putContent(snapshot.id(), counted);
    return counted;
  }

  @Override
  public void delete(long id) {
    new DeleteSnapshot(rooms).run(get(id));
  }
}
