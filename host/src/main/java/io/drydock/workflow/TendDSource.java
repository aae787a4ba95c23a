package io.drydock.workflow;

import io.drydock.dlpx.Operation;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.job.RunningJob;
import io.drydock.model.DSource;
import io.drydock.model.DSource.State;
import io.drydock.model.Job;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What is asked of a plugin between syncs (contract §5): linked.worker and linked.source_size. */
public final class TendDSource {
  private final Rooms rooms;

  /** Works with these rooms. */
  public TendDSource(Rooms rooms) {
    this.rooms = rooms;
  }

  /** See {@link io.drydock.DSources#work}. */
  public void work(String name) {
    run(
        Job.Kind.WORK,
        name,
        work -> {
          if (work.isStaged()) {
            work.callIfDefined(Operation.LINKED_WORKER);
          }
          return true;
        });
  }

  /** See {@link io.drydock.DSources#sourceSize}. */
  public OptionalDouble sourceSize(String name) {
    return run(
        Job.Kind.SIZE,
        name,
        work ->
            work.defines(Operation.LINKED_SOURCE_SIZE)
                ? OptionalDouble.of(work.call(Operation.LINKED_SOURCE_SIZE).asDouble())
                : OptionalDouble.empty());
  }

  private <T> T run(Job.Kind kind, String name, Function<DSourceWork, T> work) {
    DSource dsource = DSourceNames.get(rooms, name);
    if (dsource.state() == State.DISABLED) {
      throw new DrydockException(
          ErrorCode.WRONG_STATE,
          "%s dSource %s".formatted(kind.doing(), name),
          "it is disabled",
          "Enable it first: drydock dsource enable " + name);
    }
    return rooms
        .jobs()
        .run(
            kind,
            DSourceNames.scope(dsource),
            (RunningJob job) -> work.apply(new DSourceWork(rooms, job, dsource)));
  }
}
