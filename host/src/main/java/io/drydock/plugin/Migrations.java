package io.drydock.plugin;

import io.drydock.dlpx.PluginOutline;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The data migrations of a version of a plugin. Those of type LUA are not among them: they are for
 * objects of a plugin's ancestor written in Lua, and no home has such objects.
 *
 * @param byId canonical id to operation: {@code 2024.1} to {@code upgrade.repository}; in numeric
 *     order
 */
public record Migrations(Map<String, String> byId) {
  private static final Comparator<String> NUMERIC = Comparator.comparing(DottedNumber::of);

  /** Copies them, in order. */
  public Migrations(Map<String, String> byId) {
    var ordered = new TreeMap<String, String>(NUMERIC);
    ordered.putAll(byId);
    this.byId = java.util.Collections.unmodifiableMap(ordered);
  }

  /** Those of a loaded plugin. */
  public static Migrations of(PluginOutline outline) {
    var all = new TreeMap<String, String>(NUMERIC);
    outline.migrations().forEach((kind, ids) -> ids.forEach(id -> all.put(id, kind)));
    return new Migrations(all);
  }

  /** The ids that these have and the others have not, in numeric order. */
  public List<String> without(Migrations others) {
    return byId.keySet().stream().filter(id -> !others.byId.containsKey(id)).toList();
  }

  /** The operation of one that is there. */
  public String operation(String id) {
    return java.util.Objects.requireNonNull(byId.get(id));
  }
}
