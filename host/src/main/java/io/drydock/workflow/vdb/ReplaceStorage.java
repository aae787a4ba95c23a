package io.drydock.workflow.vdb;

import io.drydock.error.DrydockException;
import io.drydock.model.JobLogLine.Level;
import io.drydock.model.Snapshot;
import io.drydock.model.Vdb;
import io.drydock.model.Vdb.State;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * New storage for a VDB, cloned from a snapshot, in place of what it has: for refresh and rollback.
 * The old storage is deleted when the plugin has configured the new one, and not before: whatever
 * fails, or whenever the process dies, the VDB has one of the two, whole.
 */
final class ReplaceStorage {
  private final VdbWork work;

  ReplaceStorage(VdbWork work) {
    this.work = work;
  }

  /**
   * Replaces it; the VDB has been unconfigured.
   *
   * @param snapshot what the new storage holds
   * @param configure calls the plugin with the new storage mounted; gives the source config
   */
  void with(Snapshot snapshot, Supplier<Map<String, Object>> configure) {
    Vdb vdb = work.vdb();
    var vdbs = work.rooms().catalog().vdbs();
    String fresh = UUID.randomUUID().toString();
    vdbs.announceStorage(vdb.id(), fresh);
    try {
      work.job()
          .step(
              "clone snapshot " + snapshot.id(),
              () ->
                  work.rooms()
                      .storage()
                      .cloneSnapshot(snapshot.dataset().storageGuid(), snapshot.guid(), fresh));
      work.mount(fresh);
      vdbs.switchStorage(vdb.id(), snapshot.id(), configure.get());
    } catch (DrydockException e) {
      throw keepTheOld(fresh, e);
    }
    work.discard(vdb.storageGuid());
  }

  private DrydockException keepTheOld(String fresh, DrydockException e) {
    Vdb vdb = work.vdb();
    String next =
        "VDB %1$s has its data from before; bring it up again: drydock vdb enable %1$s."
            .formatted(vdb.name());
    work.rooms().catalog().vdbs().setState(vdb.id(), without(fresh), e.why() + ". " + next);
    String action = e.action().isBlank() ? next : e.action() + System.lineSeparator() + next;
    return e.advising(action);
  }

  /** Takes everything down, and gives the state of that. */
  private State without(String fresh) {
    try {
      work.discard(fresh);
      work.unmount();
      return work.isConfigured() ? State.DISABLED : State.UNCONFIGURED;
    } catch (DrydockException stuck) {
      // For example because a process still works there. The next job tries again.
      work.job().note(Level.ERROR, String.valueOf(stuck.getMessage()));
      return State.INTERRUPTED;
    }
  }
}
