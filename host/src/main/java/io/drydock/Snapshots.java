package io.drydock;

import io.drydock.model.DataCheck.Condition;
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

  /**
   * The same of several, by their ids; what was counted before takes one look for all. One whose
   * data is gone and was never counted is not among them.
   */
  Map<Long, SnapshotContent> contents(List<Snapshot> snapshots);

  /**
   * Whether the data of several is there, by their ids, as far as that is seen at once; {@link
   * Storage#verify} looks closer.
   */
  Map<Long, Condition> conditions(List<Snapshot> snapshots);

  /** Deletes one; refused, with STILL_IN_USE, while a VDB was made from it. */
  void delete(long id);
}
