package io.drydock;

import io.drydock.model.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The snapshots of a home. */
public interface Snapshots {
  /** Those of one dSource, or all when the name is null; oldest first. */
  List<Snapshot> list(@Nullable String dsource);

  /** The one with this id, or NOT_FOUND. */
  Snapshot get(long id);
}
