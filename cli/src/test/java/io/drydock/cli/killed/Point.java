package io.drydock.cli.killed;

import java.util.List;
import java.util.Optional;

/**
 * A point in a workflow.
 *
 * @param moment the kind of moment
 * @param number which of these moments, from 1
 */
record Point(Workflow workflow, Moment moment, int number) {
  /** The moments that are counted. */
  enum Moment {
    /** A step is about to begin: the one before is done, and noted. */
    BEGIN,
    /** A step has ended, and nothing of what comes behind it was done. */
    END,
    /** A command on files or mounts has done its work, or half of it, and nobody heard of it. */
    COMMAND
  }

  static Point firstOf(Workflow.Group group) {
    return new Point(Workflow.of(group).findFirst().orElseThrow(), Moment.BEGIN, 1);
  }

  /** The point after this one, when the workflow has come to it. */
  Point next() {
    return new Point(workflow, moment, number + 1);
  }

  /**
   * The point after this one, when the workflow has ended before; empty behind the group's last.
   * Commands come last of all: they do not wait for ever.
   *
   * @param everywhere whether there is a point at each end of a step, and not the last step's only:
   *     hardly anything is done between the end of one and the beginning of the next
   */
  Optional<Point> nextKind(Workflow.Group group, boolean everywhere) {
    List<Workflow> workflows = Workflow.of(group).toList();
    Optional<Workflow> other =
        workflows.stream().skip(workflows.indexOf(workflow) + 1L).findFirst();
    return switch (moment) {
      case BEGIN -> Optional.of(new Point(workflow, Moment.END, everywhere ? 1 : number - 1));
      case END ->
          other
              .map(next -> new Point(next, Moment.BEGIN, 1))
              .or(() -> Optional.of(new Point(workflows.getFirst(), Moment.COMMAND, 1)));
      case COMMAND -> other.map(next -> new Point(next, Moment.COMMAND, 1));
    };
  }
}
