package io.drydock.plugin;

import io.drydock.error.DrydockException;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be said about one file. Those about an entry begin with its JSON pointer, those about
 * a place in the text name line and column.
 *
 * @param problems what keeps the plugin from being used
 * @param warnings what can be lived with
 */
public record Remarks(List<String> problems, List<String> warnings) {
  /** None yet. */
  Remarks() {
    this(new ArrayList<>(), new ArrayList<>());
  }

  /** Runs a check; each line of the reason that it throws is a problem. */
  void collect(Runnable check) {
    try {
      check.run();
    } catch (DrydockException e) {
      e.why().lines().forEach(problems::add);
    }
  }
}
