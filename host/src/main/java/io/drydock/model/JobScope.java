package io.drydock.model;

import org.jspecify.annotations.Nullable;

/**
 * What a job works on, and which others it goes along with.
 *
 * @param object {@code dSource docs}; one job at a time works on it
 * @param plugin the name of the plugin that it uses; null when it uses none
 * @param alone whether no other job may use the plugin meanwhile: others wait, as it waits for
 *     those that run already
 */
public record JobScope(String object, @Nullable String plugin, boolean alone) {
  /** A job that uses no plugin. */
  public static JobScope of(String object) {
    return new JobScope(object, null, false);
  }

  /** A job that uses a plugin, as others do. */
  public static JobScope using(String object, String plugin) {
    return new JobScope(object, plugin, false);
  }

  /** A job on a plugin itself. */
  public static JobScope aloneWith(String plugin) {
    return new JobScope("plugin " + plugin, plugin, true);
  }
}
