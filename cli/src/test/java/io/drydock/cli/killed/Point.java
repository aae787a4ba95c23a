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
   */
  Optional<Point> nextKind(Workflow.Group group) {
    List<Workflow> workflows = Workflow.of(group).toList();
    return after(workflows, workflow)
        .map(next -> new Point(next, moment, 1))
        .or(
            () ->
                after(List.of(Moment.values()), moment)
                    .map(next -> new Point(workflows.getFirst(), next, 1)));
  }

  private static <T> Optional<T> after(List<T> all, T one) {
    return all.stream().skip(all.indexOf(one) + 1L).findFirst();
  }
}
