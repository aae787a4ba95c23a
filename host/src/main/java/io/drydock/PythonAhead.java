package io.drydock;

import io.drydock.plugin.PluginRuntimes;

/**
 * Python that is started before it is known for what: for a process that will call a plugin and has
 * other things to do first. It belongs to the Drydock that is opened with it, which ends it.
 */
public final class PythonAhead implements AutoCloseable {
  private final PluginRuntimes plugins = io.drydock.internal.LocalDrydock.pluginRuntimes();

  private PythonAhead() {}

  /** Begins in the background and returns at once. */
  public static PythonAhead begin() {
    var ahead = new PythonAhead();
    ahead.plugins.makeSpare();
    return ahead;
  }

  /** For Drydock itself. */
  PluginRuntimes plugins() {
    return plugins;
  }

  /** Ends it, where no Drydock was opened with it. */
  @Override
  public void close() {
    plugins.close();
  }
}
