package io.drydock.workflow;

import io.drydock.model.DSource;

/** dSources by name. */
public final class DSourceNames {
  private DSourceNames() {}

  /** The dSource of this name, or NOT_FOUND. */
  public static DSource get(Rooms rooms, String name) {
    var table = rooms.catalog().dsources();
    return Objects.found(table.find(name), "dSource", name, table.all(), DSource::name);
  }

  /** How jobs name it. */
  static String object(String name) {
    return "dSource " + name;
  }
}
