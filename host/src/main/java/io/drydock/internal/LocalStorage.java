package io.drydock.internal;

import io.drydock.Storage;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.DSource;
import io.drydock.model.DataCheck;
import io.drydock.model.DataCheck.Condition;
import io.drydock.model.Dataset;
import io.drydock.model.MountRecord;
import io.drydock.model.Snapshot;
import io.drydock.model.SnapshotContent;
import io.drydock.model.StorageState;
import io.drydock.model.StoredData;
import io.drydock.model.Vdb;
import io.drydock.storage.OwnFileSystem;
import io.drydock.workflow.Objects;
import io.drydock.workflow.Rooms;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

record LocalStorage(Rooms rooms, OwnFileSystem own) implements Storage {
  @Override
  public StorageState state() {
    return rooms.storage().state();
  }

  @Override
  public List<StoredData> space(@Nullable String dataset) {
    List<StoredData> found = new ArrayList<>();
    for (Dataset one : dataset == null ? all() : List.of(Objects.dataset(rooms, dataset))) {
      add(found, one, one.storageGuid(), null);
      for (Snapshot snapshot : rooms.catalog().snapshots().of(one)) {
        add(found, one, snapshot.dataset().storageGuid(), snapshot);
      }
    }
    return found;
  }

  private void add(
      List<StoredData> found, Dataset dataset, String guid, @Nullable Snapshot snapshot) {
    Long id = snapshot == null ? null : snapshot.id();
    rooms
        .storage()
        .measure(guid, snapshot == null ? null : snapshot.guid())
        .ifPresent(
            measured ->
                found.add(new StoredData(dataset, id, measured.method(), measured.space())));
  }

  @Override
  public List<DataCheck> verify(@Nullable String dataset) {
    List<DataCheck> found = new ArrayList<>();
    // A file system of its own is attached before anything is missed.
    rooms.storage().state();
    for (Dataset one : dataset == null ? all() : List.of(Objects.dataset(rooms, dataset))) {
      boolean there = Files.isDirectory(rooms.storage().place(one.storageGuid()));
      String remark = there ? "" : "The data that it works with is not there.";
      found.add(new DataCheck(one, null, there ? Condition.GOOD : Condition.MISSING, remark));
      rooms.catalog().snapshots().of(one).forEach(snapshot -> found.add(check(one, snapshot)));
    }
    return found;
  }

  private DataCheck check(Dataset dataset, Snapshot snapshot) {
    String guid = snapshot.dataset().storageGuid();
    Condition condition = rooms.storage().verify(guid, snapshot.guid(), snapshot.takenAt());
    SnapshotContent then = rooms.catalog().snapshots().content(snapshot.id()).orElse(null);
    if (condition == Condition.GOOD && then != null) {
      SnapshotContent now = rooms.storage().count(guid, snapshot.guid());
      condition = now.equals(then) ? condition : Condition.CHANGED;
    }
    String remark =
        switch (condition) {
          case GOOD -> "";
          case MISSING -> "Its folder is not there: " + snapshot.folder();
          case CHANGED -> "Files were written or removed since it was taken: " + snapshot.folder();
        };
    return new DataCheck(dataset, snapshot.id(), condition, remark);
  }

  private List<Dataset> all() {
    return Stream.concat(
            rooms.catalog().dsources().all().stream().map(DSource::dataset),
            rooms.catalog().vdbs().all().stream().map(Vdb::dataset))
        .toList();
  }

  @Override
  public void createBtrfs(long bytes) {
    own.create(bytes);
  }

  @Override
  public void detach() {
    List<MountRecord> mounts = rooms.catalog().mounts().all();
    if (!mounts.isEmpty()) {
      MountRecord first = mounts.getFirst();
      throw new DrydockException(
          ErrorCode.STILL_IN_USE,
          "detaching the storage",
          "%s is mounted at %s%s"
              .formatted(
                  first.dataset().label(),
                  first.path(),
                  mounts.size() == 1 ? "" : ", and %d more".formatted(mounts.size() - 1)),
          "Disable what is mounted first.");
    }
    own.detach();
  }
}
