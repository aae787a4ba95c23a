package io.drydock.workflow;

import io.drydock.error.DrydockException;
import io.drydock.job.Schedule;
import io.drydock.job.Schedule.Recurring;
import io.drydock.model.DSource;
import io.drydock.model.Vdb;
import io.drydock.workflow.vdb.AskVdbStatus;
import java.time.Duration;
import java.util.List;

/**
 * Between syncs (contract §5): linked.status, linked.worker and virtual.status at an interval, and
 * source_size now and then, for everything that is enabled.
 */
public final class TendHome {
  private final Rooms rooms;

  /** Works with these rooms. */
  public TendHome(Rooms rooms) {
    this.rooms = rooms;
  }

  /** See {@link io.drydock.Drydock#tend}. */
  public Schedule start(Duration every, Duration sizesEvery) {
    return Schedule.start(
        rooms.catalog().dataSource(),
        List.of(
            new Recurring("status and worker", every, this::statusAndWorker),
            new Recurring("sizes", sizesEvery, this::sizes)));
  }

  private void statusAndWorker() {
    for (DSource dsource : enabledDSources()) {
      attempt(() -> new AskStatus(rooms).run(dsource.name()));
      attempt(() -> new TendDSource(rooms).work(dsource.name()));
    }
    for (Vdb vdb : enabledVdbs()) {
      attempt(() -> new AskVdbStatus(rooms).run(vdb.name()));
    }
  }

  private void sizes() {
    for (DSource dsource : enabledDSources()) {
      attempt(() -> new TendDSource(rooms).sourceSize(dsource.name()));
    }
    for (Vdb vdb : enabledVdbs()) {
      attempt(() -> new AskVdbStatus(rooms).sourceSize(vdb.name()));
    }
  }

  private List<DSource> enabledDSources() {
    return rooms.catalog().dsources().all().stream()
        .filter(dsource -> dsource.state() == DSource.State.ENABLED)
        .toList();
  }

  private List<Vdb> enabledVdbs() {
    return rooms.catalog().vdbs().all().stream()
        .filter(vdb -> vdb.state() == Vdb.State.ENABLED)
        .toList();
  }

  /** What fails is a failed job, which tells why; the others go on, and the next time comes. */
  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (DrydockException told) {
      return;
    }
  }
}
