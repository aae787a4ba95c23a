package io.drydock.internal;

import io.drydock.Datasets;
import io.drydock.model.Family;
import io.drydock.model.MountRecord;
import io.drydock.workflow.DatasetMounts;
import io.drydock.workflow.FamilyTree;
import io.drydock.workflow.Objects;
import io.drydock.workflow.Rooms;
import java.util.List;

record LocalDatasets(Rooms rooms) implements Datasets {
  @Override
  public List<Family> families() {
    return new FamilyTree(rooms.catalog()).families();
  }

  @Override
  public List<MountRecord> missingMounts() {
    return DatasetMounts.missingHere(rooms);
  }

  @Override
  public Family family(String name) {
    return new FamilyTree(rooms.catalog()).of(Objects.dataset(rooms, name));
  }
}
