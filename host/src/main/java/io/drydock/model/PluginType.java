package io.drydock.model;

/** How a plugin's data gets in (contract §1, {@code pluginType}). */
public enum PluginType {
  /** The plugin copies onto storage that is mounted on a staging host. */
  STAGED,
  /** The host itself copies from the source host. */
  DIRECT
}
