package io.drydock.cli.resident;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A command as it was typed, and where.
 *
 * @param build of the program that the caller belongs to
 * @param jdk the folder of the JDK that the command would run on
 * @param process the caller's process id
 * @param terminals which of the descriptors 0, 1 and 2 are terminals: {@code 012}
 * @param oneOutput whether standard output and error are the same, so that their order matters
 * @param directory the working directory
 * @param words the command line, without the program's name
 * @param environment the environment variables
 */
record Request(
    String build,
    Path jdk,
    long process,
    String terminals,
    boolean oneOutput,
    Path directory,
    List<String> words,
    Map<String, String> environment) {
  /** What the request for a command begins with. */
  static final String RUN = "run";

  private static final int WORDS = 7;

  /**
   * Reads it.
   *
   * @param texts what {@code call-daemon.sh} writes: the parts in their order, the number of words
   *     before them, and variables as {@code NAME=VALUE}
   * @throws IllegalArgumentException when it is something else
   */
  static Request of(List<String> texts) {
    try {
      int variables = WORDS + Integer.parseInt(texts.get(WORDS - 1));
      return new Request(
          texts.get(0),
          Path.of(texts.get(1)),
          Long.parseLong(texts.get(2)),
          texts.get(3),
          texts.get(4).equals("out"),
          Path.of(texts.get(5)),
          List.copyOf(texts.subList(WORDS, variables)),
          environment(texts.subList(variables, texts.size())));
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("This is no request", e);
    }
  }

  private static Map<String, String> environment(List<String> variables) {
    Map<String, String> environment = new HashMap<>();
    for (String variable : variables) {
      int equals = variable.indexOf('=');
      if (equals > 0) {
        environment.put(variable.substring(0, equals), variable.substring(equals + 1));
      }
    }
    return Map.copyOf(environment);
  }
}
