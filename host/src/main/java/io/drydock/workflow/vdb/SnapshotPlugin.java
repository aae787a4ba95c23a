package io.drydock.workflow.vdb;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Snapshot;
import io.drydock.workflow.Rooms;

/** Whose plugin's a snapshot is: a VDB is made from a snapshot of its own plugin only. */
public final class SnapshotPlugin {
  private SnapshotPlugin() {}

  /** The name of the plugin that took part in taking a snapshot. */
  public static String of(Rooms rooms, Snapshot snapshot) {
    String name = snapshot.dataset().name();
    return switch (snapshot.dataset().kind()) {
      case DSOURCE -> rooms.catalog().dsources().find(name).orElseThrow().plugin();
      case VDB -> rooms.catalog().vdbs().find(name).orElseThrow().plugin();
    };
  }

  static void check(Rooms rooms, String doing, String plugin, Snapshot snapshot) {
    String its = of(rooms, snapshot);
    if (!its.equals(plugin)) {
      throw new DrydockException(
          ErrorCode.INVALID_PARAMETERS,
          doing,
          "snapshot %d was taken with plugin %s, and the VDB belongs to %s"
              .formatted(snapshot.id(), its, plugin),
          "Choose a snapshot of a dataset of plugin " + plugin + ".");
    }
  }
}
