package io.drydock.workflow;

import io.drydock.dlpx.Operation;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.job.RunningJob;
import io.drydock.model.DSource;
import io.drydock.model.DSource.State;
import io.drydock.model.Fault;
import io.drydock.model.Job;
import io.drydock.model.JobFailure;
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
  public boolean work(String name) {
    return run(Job.Kind.WORK, name, this::work);
  }

  private boolean work(DSourceWork work) {
    long id = work.dsource().id();
    boolean defined = work.isStaged() && work.defines(Operation.LINKED_WORKER);
    if (defined) {
      try {
        work.call(Operation.LINKED_WORKER);
      } catch (DrydockException e) {
        DrydockException told = work.job().blotter().blot(e);
        rooms.catalog().dsources().setFault(id, new Fault(rooms.clock().instant(), of(told)));
        throw e;
      }
    }
    rooms.catalog().dsources().setFault(id, null);
    return defined;
  }

  private static JobFailure of(DrydockException e) {
    return new JobFailure(e.code().name(), e.doing(), e.why(), e.action(), e.output(), e.script());
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
            (RunningJob job) -> {
              var dsourceWork = new DSourceWork(rooms, job, dsource);
              dsourceWork.ensureMounted();
              return work.apply(dsourceWork);
            });
  }
}
