package io.drydock.cli.killed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a process that is to die goes on.
 *
 * @param point the first point that it has to come to
 * @param victim the number of its first victim
 */
record Turn(Point point, int victim) {
  private static final String MARK = "turn";

  /** A line for the process that is told. */
  String line() {
    return "%s %s %s %d %d"
        .formatted(MARK, point.workflow(), point.moment(), point.number(), victim);
  }

  /** The one among a process's lines; empty when it went through all. */
  static Optional<Turn> in(Stream<String> lines) {
    return lines
        .map(line -> List.of(line.split(" ", -1)))
        .filter(words -> words.getFirst().equals(MARK))
        .map(words -> new Turn(point(words), Integer.parseInt(words.get(4))))
        .findFirst();
  }

  private static Point point(List<String> words) {
    return new Point(
        Workflow.valueOf(words.get(1)),
        Point.Moment.valueOf(words.get(2)),
        Integer.parseInt(words.get(3)));
  }
}
