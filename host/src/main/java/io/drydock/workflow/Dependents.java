package io.drydock.workflow;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Dataset;
import io.drydock.model.Snapshot;
import io.drydock.model.Vdb;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What depends on a snapshot, or on any of a dataset's: the VDBs that were made from it. */
public final class Dependents {
  private Dependents() {}

  /** Refuses to delete a dataset while a VDB depends on one of its snapshots. */
  public static void refuse(Rooms rooms, String doing, Dataset dataset) {
    Set<Long> snapshots =
        rooms.catalog().snapshots().of(dataset).stream()
            .map(Snapshot::id)
            .collect(Collectors.toSet());
    refuse(rooms, doing, snapshots, dataset);
  }

  private static boolean comesFrom(Vdb vdb, Set<Long> snapshots) {
    return Stream.of(
            Optional.ofNullable(vdb.parentSnapshotId()),
            Optional.ofNullable(vdb.originSnapshotId()))
        .flatMap(Optional::stream)
        .anyMatch(snapshots::contains);
  }

  /** Refuses to delete a snapshot while a VDB depends on it. */
  public static void refuse(Rooms rooms, String doing, Snapshot snapshot) {
    refuse(rooms, doing, Set.of(snapshot.id()), null);
  }

  private static void refuse(
      Rooms rooms,
      String doing,
      Set<Long> snapshots,
      @org.jspecify.annotations.Nullable Dataset itself) {
    List<Vdb> dependents =
        rooms.catalog().vdbs().all().stream()
            .filter(vdb -> comesFrom(vdb, snapshots))
            .filter(vdb -> !vdb.dataset().equals(itself))
            .toList();
    if (!dependents.isEmpty()) {
      String names = String.join(", ", dependents.stream().map(Vdb::name).toList());
      throw new DrydockException(
          ErrorCode.STILL_IN_USE,
          doing,
          "VDBs were made from it: " + names,
          "Delete them first, or refresh them from another snapshot.");
    }
  }
}
