package io.drydock.workflow.vdb;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.JobScope;
import io.drydock.model.Snapshot;
import io.drydock.model.Vdb;
import io.drydock.model.Vdb.State;
import io.drydock.workflow.Objects;
import io.drydock.workflow.Rooms;
import java.util.Set;

/** VDBs by name, and what can be done with them in which state. */
public final class VdbNames {
  private VdbNames() {}

  /** The VDB of this name, or NOT_FOUND. */
  public static Vdb get(Rooms rooms, String name) {
    var table = rooms.catalog().vdbs();
    return Objects.found(table.find(name), "VDB", name, table::all, Vdb::name);
  }

  /** The snapshot with this id, or NOT_FOUND. */
  public static Snapshot snapshot(Rooms rooms, long id) {
    var table = rooms.catalog().snapshots();
    return Objects.found(
        table.find(id), "snapshot", Long.toString(id), table::all, one -> Long.toString(one.id()));
  }

  /** What a job on it uses. */
  static JobScope scope(Vdb vdb) {
    return JobScope.using(vdb.dataset().label(), vdb.plugin());
  }

  /** Refuses all but trying again and deleting with one that was never configured (contract §5). */
  static void requireProvisioned(String doing, Vdb vdb) {
    if (vdb.sourceConfig() == null) {
      throw new DrydockException(
          ErrorCode.WRONG_STATE,
          "%s %s".formatted(doing, vdb.dataset().label()),
          "its provisioning failed, so that it can only be tried again or deleted",
          "Try again: drydock vdb enable %1$s; or delete it: drydock vdb delete %1$s"
              .formatted(vdb.name()));
    }
  }

  /** Refuses what cannot be done with a VDB in its state, and says what can. */
  static void require(String doing, Vdb vdb, Set<State> states) {
    if (!states.contains(vdb.state())) {
      String note = vdb.note().isEmpty() ? "" : ": " + vdb.note();
      throw new DrydockException(
          ErrorCode.WRONG_STATE,
          "%s %s".formatted(doing, vdb.dataset().label()),
          "it is %s%s".formatted(vdb.state(), note),
          switch (vdb.state()) {
            case ENABLED -> "Nothing has to be done; or stop or disable it first.";
            case STOPPED -> "Start it first: drydock vdb start " + vdb.name();
            case DISABLED, UNCONFIGURED, INTERRUPTED ->
                "Enable it first: drydock vdb enable " + vdb.name();
          });
    }
  }
}
