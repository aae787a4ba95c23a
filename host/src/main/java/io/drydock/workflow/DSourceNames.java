package io.drydock.workflow;

import io.drydock.model.DSource;
import io.drydock.model.JobScope;

/** dSources by name. */
public final class DSourceNames {
  private DSourceNames() {}

  /** The dSource of this name, or NOT_FOUND. */
  public static DSource get(Rooms rooms, String name) {
    var table = rooms.catalog().dsources();
    return Objects.found(table.find(name), "dSource", name, table::all, DSource::name);
  }

  /** What a job on it uses. */
  static JobScope scope(DSource dsource) {
    return JobScope.using(object(dsource.name()), dsource.plugin());
  }

  /** How jobs name it. */
  static String object(String name) {
    return "dSource " + name;
  }
}
