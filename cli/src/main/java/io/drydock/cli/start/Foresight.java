package io.drydock.cli.start;

import io.drydock.Drydock;
import io.drydock.PythonAhead;
import io.drydock.cli.session.Surroundings;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a command line will need, before anybody has understood it. A wrong guess costs time, and
 * nothing else.
 */
public final class Foresight {
  private static final Set<String> OBJECTS = Set.of("dsource", "vdb");
  private static final Set<String> CALLING_PLUGINS =
      Set.of(
          "link",
          "sync",
          "status",
          "enable",
          "disable",
          "provision",
          "create-empty",
          "refresh",
          "rollback",
          "snapshot",
          "start",
          "stop");

  private Foresight() {}

  /**
   * Where a command line is run that is all that its process does. Where it will need Python, that
   * starts now.
   */
  public static Surroundings surroundings(List<String> words, Map<String, String> environment) {
    Surroundings here = Surroundings.here(environment);
    if (!callsPlugin(words)) {
      return here;
    }
    PythonAhead python = Drydock.beginPython();
    return new Surroundings(environment, here.directory(), python::open);
  }

  /** Whether the line is likely to call a plugin, so that Python may as well be started now. */
  static boolean callsPlugin(List<String> words) {
    return words.stream().anyMatch(OBJECTS::contains)
        && words.stream().anyMatch(CALLING_PLUGINS::contains)
        && !words.contains("--help")
        && !words.contains("-h")
        && !words.contains("help");
  }
}
