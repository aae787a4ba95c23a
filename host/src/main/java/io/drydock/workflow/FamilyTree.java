package io.drydock.workflow;

import io.drydock.catalog.Catalog;
import io.drydock.model.DSource;
import io.drydock.model.Dataset;
import io.drydock.model.Family;
import io.drydock.model.Family.Branch;
import io.drydock.model.Snapshot;
import io.drydock.model.Vdb;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who came from whom: dSource → snapshot → VDB → snapshot → VDB of a VDB. */
public final class FamilyTree {
  private final List<DSource> dsources;
  private final List<Vdb> vdbs;
  private final List<Snapshot> snapshots;
  private final Set<Dataset> placed = new HashSet<>();

  /** The tree as it is now. */
  public FamilyTree(Catalog catalog) {
    this.dsources = catalog.dsources().all();
    this.vdbs = catalog.vdbs().all();
    this.snapshots = catalog.snapshots().all();
  }

  /** Everything: each dSource, and each VDB that began empty, with what came from it. */
  public List<Family> families() {
    List<Family> families = new ArrayList<>();
    dsources.forEach(dsource -> families.add(of(dsource)));
    vdbs.stream().filter(vdb -> vdb.originSnapshotId() == null).forEach(v -> families.add(of(v)));
    // Two VDBs that were refreshed from each other have no root; the first by name will do.
    vdbs.stream().filter(vdb -> !placed.contains(vdb.dataset())).forEach(v -> families.add(of(v)));
    return families;
  }

  /** That of one dSource or VDB. */
  public Family of(Dataset dataset) {
    return switch (dataset.kind()) {
      case DSOURCE ->
          of(dsources.stream().filter(d -> d.dataset().equals(dataset)).findFirst().orElseThrow());
      case VDB ->
          of(vdbs.stream().filter(v -> v.dataset().equals(dataset)).findFirst().orElseThrow());
    };
  }

  private Family of(DSource dsource) {
    return new Family(dsource.dataset(), dsource.state().name(), null, branches(dsource.dataset()));
  }

  private Family of(Vdb vdb) {
    return new Family(
        vdb.dataset(), vdb.state().name(), vdb.parentSnapshotId(), branches(vdb.dataset()));
  }

  private List<Branch> branches(Dataset dataset) {
    placed.add(dataset);
    return snapshots.stream()
        .filter(snapshot -> snapshot.dataset().kind() == dataset.kind())
        .filter(snapshot -> snapshot.dataset().id() == dataset.id())
        .map(snapshot -> new Branch(snapshot, madeFrom(snapshot)))
        .toList();
  }

  private List<Family> madeFrom(Snapshot snapshot) {
    return vdbs.stream()
        .filter(vdb -> Long.valueOf(snapshot.id()).equals(vdb.originSnapshotId()))
        .filter(vdb -> !placed.contains(vdb.dataset()))
        .map(this::of)
        .toList();
  }
}
