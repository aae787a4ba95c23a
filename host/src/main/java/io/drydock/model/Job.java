package io.drydock.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work on an object, as it is remembered.
 *
 * @param id unique in this home
 * @param kind what was to be done
 * @param object to what: {@code dSource docs}
 * @param state how far it got
 * @param startedAt when it began
 * @param endedAt when it ended; null while it runs, and for one that was interrupted the time when
 *     that was noticed
 * @param failure why it failed; null when it did not
 */
public record Job(
    long id,
    Kind kind,
    String object,
    State state,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable JobFailure failure) {

  /** What a job does: a workflow of contract §5. */
  public enum Kind {
    DISCOVER("discovering"),
    LINK("linking"),
    SYNC("syncing"),
    RESYNC("resyncing"),
    ENABLE("enabling"),
    DISABLE("disabling"),
    DELETE("deleting"),
    UPGRADE("upgrading"),
    STATUS("asking the status of"),
    CONFORM("trying"),
    WORK("working on"),
    SIZE("asking the size of"),
    PROVISION("provisioning"),
    CREATE_EMPTY("creating"),
    SNAPSHOT("taking a snapshot of"),
    DELETE_SNAPSHOT("deleting a snapshot of"),
    REFRESH("refreshing"),
    ROLLBACK("rolling back"),
    START("starting"),
    STOP("stopping"),
    CHANGE("changing");

    private final String doing;

    Kind(String doing) {
      this.doing = doing;
    }

    /** Whether it changes nothing of Drydock's: losing its record would lose nothing else. */
    public boolean onlyAsks() {
      return this == STATUS || this == SIZE || this == WORK;
    }

    /** What it does, for messages: {@code syncing}, followed by the object. */
    public String doing() {
      return doing;
    }
  }

  /** How far a job got. */
  public enum State {
    RUNNING,
    SUCCEEDED,
    FAILED,
    /** Somebody asked it to end before it was done, and it did. */
    CANCELLED,
    /** The process that ran it is gone. */
    INTERRUPTED
  }
}
