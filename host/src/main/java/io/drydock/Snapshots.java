package io.drydock;

import io.drydock.model.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The snapshots of a home. */
public interface Snapshots {
  /** Those of one dSource or VDB, or all when the name is null; oldest first. */
  List<Snapshot> list(@Nullable String dataset);

  /** The one with this id, or NOT_FOUND. */
  Snapshot get(long id);

  /** The name of the plugin that took part in taking a snapshot. */
  String plugin(Snapshot snapshot);

  /** Deletes one; refused, with STILL_IN_USE, while a VDB was made from it. */
  void delete(long id);
}
