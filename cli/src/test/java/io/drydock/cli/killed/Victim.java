package io.drydock.cli.killed;

import java.util.List;
import java.util.stream.Stream;

/**
 * A dSource or VDB with a workflow that was at some point of it when the host died.
 *
 * @param number which; it is in the object's name
 * @param fate what becomes of it afterwards
 * @param where the point, for people
 */
record Victim(int number, Workflow workflow, Fate fate, String where) {
  private static final String MARK = "victim";

  /** What may become of it. */
  enum Fate {
    /** It is brought up again as its note says. */
    USED,
    /** It is deleted. */
    DELETED,
    /** The same command is given once more. */
    RETRIED
  }

  /** A line for the process that is told. */
  String line() {
    return String.join("\t", MARK, Integer.toString(number), workflow.name(), fate.name(), where);
  }

  /** Those among a process's lines. */
  static Stream<Victim> in(Stream<String> lines) {
    return lines
        .map(line -> List.of(line.split("\t", -1)))
        .filter(words -> words.getFirst().equals(MARK))
        .map(
            words ->
                new Victim(
                    Integer.parseInt(words.get(1)),
                    Workflow.valueOf(words.get(2)),
                    Fate.valueOf(words.get(3)),
                    words.get(4)));
  }

  @Override
  public String toString() {
    return "%s killed at %s, then %s (%d)".formatted(workflow, where, fate, number);
  }
}
