package io.drydock.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A linked dataset.
 *
 * @param id unique in this home
 * @param guid names it to plugins and in the storage, for ever
 * @param name how it is called in commands; unique
 * @param sourceConfigId what it is linked from
 * @param source the source config's name
 * @param plugin the plugin's name
 * @param stagingEnvironment where it is staged; for DIRECT plugins the source's environment
 * @param parameters the linked source's properties by schema names; passwords sealed
 * @param state whether it can be synced
 * @param note what to know about the state, such as what to do after an interrupted job; or empty
 * @param fault what its worker failed with when it was last called; null when it did not
 * @param linkedAt when it was created
 */
public record DSource(
    long id,
    String guid,
    String name,
    long sourceConfigId,
    String source,
    String plugin,
    String stagingEnvironment,
    Map<String, Object> parameters,
    State state,
    String note,
    @Nullable Fault fault,
    Instant linkedAt) {

  /** Its storage, mounts and snapshots. */
  public Dataset dataset() {
    return new Dataset(Dataset.Kind.DSOURCE, id, name, guid);
  }

  /** What can be done with a dSource. */
  public enum State {
    /** It can be synced. */
    ENABLED,
    /** Its storage is not mounted; enable it first. */
    DISABLED,
    /** A job on it ended without finishing: the note says what to do. */
    INTERRUPTED
  }
}
