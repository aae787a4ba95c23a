package io.drydock.cli.view;

import io.drydock.cli.output.Fields;
import io.drydock.cli.output.View;
import io.drydock.cli.output.Wording;
import io.drydock.model.StorageMethod;
import io.drydock.model.StorageState;
import io.drydock.model.StoredData;
import java.util.List;

/** The storage, and the space of what is in it. */
public final class StorageView implements View<StoredData> {
  /** All there is to say of the storage itself. */
  public static Fields fields(StorageState state) {
    return Fields.none()
        .with("folder", state.folder())
        .with("method", state.method())
        .with("meaning", meaning(state.method()))
        .with("reason", state.reason())
        .with("fileSystem", state.fileSystem())
        .with("totalBytes", state.totalBytes())
        .with("freeBytes", state.freeBytes())
        .with("nearlyFull", state.isNearlyFull())
        .with("image", state.image());
  }

  private static String meaning(StorageMethod method) {
    return switch (method) {
      case BTRFS_SNAPSHOTS ->
          "Snapshots and VDBs take no time and no space, and each snapshot is of one moment.";
      case REFLINK_COPIES ->
          "Snapshots and VDBs take no space, but time for each file; files may change meanwhile.";
      case PLAIN_COPIES ->
          "Snapshots and VDBs take as much space as the data, and the time to copy it; files may"
              + " change meanwhile. As root: drydock storage init --btrfs 20G";
    };
  }

  @Override
  public List<String> headers() {
    return List.of("DATASET", "KIND", "SNAPSHOT", "METHOD", "OWNED", "SHARED");
  }

  @Override
  public List<String> row(StoredData data) {
    Long snapshot = data.snapshotId();
    return List.of(
        data.dataset().name(),
        data.dataset().kind().word(),
        snapshot == null ? "" : snapshot.toString(),
        data.method().name(),
        Wording.size(data.space().owned()),
        Wording.size(data.space().shared()));
  }

  @Override
  public Fields fields(StoredData data) {
    return Fields.none()
        .with("dataset", data.dataset().name())
        .with("kind", data.dataset().kind())
        .with("snapshotId", data.snapshotId())
        .with("method", data.method())
        .with("ownedBytes", data.space().owned())
        .with("sharedBytes", data.space().shared());
  }
}
