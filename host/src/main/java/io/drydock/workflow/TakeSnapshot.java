package io.drydock.workflow;

import io.drydock.job.RunningJob;
import io.drydock.model.Dataset;
import io.drydock.model.Snapshot;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Snapshot of the storage → post_snapshot (contract §5): both are kept, or neither. */
public final class TakeSnapshot {
  private final Rooms rooms;
  private final RunningJob job;

  /** Works with these rooms, as part of a job. */
  public TakeSnapshot(Rooms rooms, RunningJob job) {
    this.rooms = rooms;
    this.job = job;
  }

  /**
   * Takes one.
   *
   * @param dataset whose; its storageGuid says which data
   * @param resync whether it is that of a resync
   * @param postSnapshot calls the plugin once the storage has the snapshot; what it says of it, by
   *     schema names and sealed
   */
  public Snapshot of(Dataset dataset, boolean resync, Supplier<Map<String, Object>> postSnapshot) {
    String storage = dataset.storageGuid();
    String guid = UUID.randomUUID().toString();
    rooms.catalog().strays().announce(storage, guid, job.id());
    try {
      Path folder = job.step("snapshot", () -> rooms.storage().snapshot(storage, guid));
      Map<String, Object> data = postSnapshot.get();
      rooms.storage().keep(storage, guid);
      var taken =
          new Snapshot(0, guid, dataset, rooms.clock().instant(), resync, data, folder, job.id());
      return rooms.catalog().snapshots().insert(taken);
    } catch (RuntimeException e) {
      // A snapshot without its plugin's data is none: nothing could be provisioned from it.
      Strays.remove(rooms, job);
      throw e;
    }
  }
}
