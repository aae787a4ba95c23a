package io.drydock;

import io.drydock.model.Snapshot;
import io.drydock.model.SnapshotContent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The snapshots of a home. */
public interface Snapshots {
  /** Those of one dSource or VDB, or all when the name is null; oldest first. */
  List<Snapshot> list(@Nullable String dataset);

  /** The one with this id, or NOT_FOUND. */
  Snapshot get(long id);

  /** The name of the plugin that took part in taking a snapshot. */
  String plugin(Snapshot snapshot);

  /** How much is in one; counted when it is first asked for, which looks at each file. */
  SnapshotContent content(Snapshot snapshot);

  /** The same of several, by their ids; what was counted before takes one look for all. */
  Map<Long, SnapshotContent> contents(List<Snapshot> snapshots);

  /** Deletes one; refused, with STILL_IN_USE, while a VDB was made from it. */
  void delete(long id);
}
