package io.drydock.workflow.vdb;

import io.drydock.dlpx.Operation;
import io.drydock.job.RunningJob;
import io.drydock.model.Definition;
import io.drydock.model.Job;
import io.drydock.model.Snapshot;
import io.drydock.model.Vdb;
import io.drydock.model.Vdb.State;
import io.drydock.workflow.Rooms;
import io.drydock.workflow.Strays;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * VDB snapshot (contract §5): «pre-snapshot» → virtual.pre_snapshot → snapshot →
 * virtual.post_snapshot → «post-snapshot».
 */
public final class SnapshotVdb {
  private final Rooms rooms;

  /** Works with these rooms. */
  public SnapshotVdb(Rooms rooms) {
    this.rooms = rooms;
  }

  /** See {@link io.drydock.Vdbs#snapshot}. */
  public Snapshot run(String name) {
    Vdb vdb = VdbNames.get(rooms, name);
    return rooms
        .jobs()
        .run(
            Job.Kind.SNAPSHOT,
            VdbNames.scope(vdb),
            job -> snapshot(job, VdbNames.get(rooms, name)));
  }

  private Snapshot snapshot(RunningJob job, Vdb vdb) {
    VdbNames.require("taking a snapshot of", vdb, Set.of(State.ENABLED, State.STOPPED));
    var work = new VdbWork(rooms, job, vdb);
    work.hook("pre-snapshot");
    work.callIfDefined(Operation.VIRTUAL_PRE_SNAPSHOT);
    String storage = vdb.storageGuid();
    String guid = UUID.randomUUID().toString();
    rooms.catalog().strays().announce(storage, guid, job.id());
    Snapshot taken;
    try {
      Path folder = job.step("snapshot", () -> rooms.storage().snapshot(storage, guid));
      JsonNode data = work.call(Operation.VIRTUAL_POST_SNAPSHOT);
      rooms.storage().keep(storage, guid);
      taken = keep(work, guid, folder, data);
    } catch (RuntimeException e) {
      // A snapshot without its plugin's data is none: nothing could be provisioned from it.
      Strays.remove(rooms, job);
      throw e;
    }
    work.hook("post-snapshot");
    return taken;
  }

  private Snapshot keep(VdbWork work, String guid, Path folder, JsonNode data) {
    var snapshot =
        new Snapshot(
            0,
            guid,
            work.vdb().dataset(),
            rooms.clock().instant(),
            false,
            work.seal(Definition.SNAPSHOT, data),
            folder,
            work.job().id());
    return rooms.catalog().snapshots().insert(snapshot);
  }
}
