package io.drydock.workflow.vdb;

import io.drydock.dlpx.Operation;
import io.drydock.error.DrydockException;
import io.drydock.job.RunningJob;
import io.drydock.model.Job;
import io.drydock.model.JobLogLine.Level;
import io.drydock.model.Snapshot;
import io.drydock.model.Vdb;
import io.drydock.workflow.DatasetMounts;
import io.drydock.workflow.Dependents;
import io.drydock.workflow.FailedDeletion;
import io.drydock.workflow.Rooms;
import io.drydock.workflow.Strays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * VDB delete (contract §5): «pre-stop» → virtual.unconfigure → virtual.cleanup → «post-stop» →
 * unmount, storage gone.
 */
public final class DeleteVdb {
  private final Rooms rooms;

  /** Works with these rooms. */
  public DeleteVdb(Rooms rooms) {
    this.rooms = rooms;
  }

  /** See {@link io.drydock.Vdbs#delete}. */
  public void run(String name, boolean force) {
    Vdb vdb = VdbNames.get(rooms, name);
    Dependents.refuse(rooms, "deleting " + vdb.dataset().label(), vdb.dataset());
    rooms
        .jobs()
        .run(
            Job.Kind.DELETE,
            VdbNames.scope(vdb),
            job -> delete(job, VdbNames.get(rooms, name), force));
  }

  private boolean delete(RunningJob job, Vdb vdb, boolean force) {
    if (vdb.sourceConfig() != null) {
      takeDown(job, vdb, force);
    }
    DatasetMounts.unmountForGood(rooms, job, vdb.dataset(), force);
    var failed = new FailedDeletion(rooms, job, vdb.dataset());
    Set<String> storages = storages(vdb);
    rooms.catalog().vdbs().delete(vdb.id(), storages, job.id());
    try {
      Strays.remove(rooms, job, "delete storage", storages);
    } catch (DrydockException e) {
      throw failed.restored(vdb, e);
    }
    return true;
  }

  private void takeDown(RunningJob job, Vdb vdb, boolean force) {
    try {
      var work = new VdbWork(rooms, job, vdb);
      work.ensureMounted();
      work.hook("pre-stop");
      work.unconfigure();
      work.callIfDefined(Operation.VIRTUAL_CLEANUP);
      work.hook("post-stop");
    } catch (DrydockException e) {
      if (!force) {
        throw e;
      }
      job.note(Level.WARNING, "Deleting all the same, as --force says. " + e.getMessage());
    }
  }

  /** Its data, that of a refresh that never ended, and where its snapshots lie. */
  private Set<String> storages(Vdb vdb) {
    Set<String> storages = new LinkedHashSet<>();
    storages.add(vdb.storageGuid());
    if (vdb.nextStorageGuid() != null) {
      storages.add(vdb.nextStorageGuid());
    }
    for (Snapshot snapshot : rooms.catalog().snapshots().of(vdb.dataset())) {
      storages.add(snapshot.dataset().storageGuid());
    }
    return storages;
  }
}
