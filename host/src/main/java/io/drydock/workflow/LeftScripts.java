package io.drydock.workflow;

import io.drydock.catalog.JobHostTable.Left;
import io.drydock.environment.CommandResult;
import io.drydock.environment.OwnScript;
import io.drydock.error.DrydockException;
import io.drydock.job.RunningJob;
import io.drydock.model.Environment;
import io.drydock.model.JobLogLine.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ends what earlier jobs on the same object have left running on hosts: those whose process died,
 * or whose host could not be reached when they were cancelled. A daemon that one of their scripts
 * has started lives on (contract §4).
 */
public final class LeftScripts {
  private static final OwnScript END = OwnScript.of(LeftScripts.class, "end-left-scripts.sh");

  private final Rooms rooms;

  /** Works with these rooms. */
  public LeftScripts(Rooms rooms) {
    this.rooms = rooms;
  }

  /** Before the work of a job. */
  public void end(RunningJob job) {
    for (Left left : rooms.catalog().jobHosts().left(job.object())) {
      environment(left)
          .ifPresentOrElse(
              environment -> end(job, left, environment),
              () -> rooms.catalog().jobHosts().remove(left));
    }
  }

  private Optional<Environment> environment(Left left) {
    return rooms.catalog().environments().all().stream()
        .filter(one -> one.number() == left.environmentNumber())
        .findFirst();
  }

  private void end(RunningJob job, Left left, Environment environment) {
    try {
      CommandResult result =
          END.run(new HostAccess(rooms).to(environment), Map.of("MARK", left.mark()));
      List<String> ended = result.stdout().lines().filter(line -> !line.isBlank()).toList();
      if (!ended.isEmpty()) {
        job.note(
            Level.WARNING,
            "job %d had left a script running in environment %s (process %s); it was ended"
                .formatted(left.jobId(), environment.name(), String.join(", ", ended)));
      }
      rooms.catalog().jobHosts().remove(left);
    } catch (DrydockException unreachable) {
      job.note(
          Level.WARNING,
          "whether job %d has left a script running in environment %s is not known: %s"
              .formatted(left.jobId(), environment.name(), unreachable.why()));
    }
  }
}
