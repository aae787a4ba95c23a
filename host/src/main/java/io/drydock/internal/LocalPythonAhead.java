package io.drydock.internal;

import io.drydock.Drydock;
import io.drydock.PythonAhead;
import io.drydock.environment.Recording;
import io.drydock.job.ProgressListener;
import io.drydock.plugin.PluginRuntimes;
import java.nio.file.Path;

/**
 * Python that is started ahead.
 *
 * @param plugins none of them is loaded
 */
public record LocalPythonAhead(PluginRuntimes plugins) implements PythonAhead {
  /** See {@link Drydock#beginPython}. */
  public static PythonAhead begin() {
    var ahead = new LocalPythonAhead(new PluginRuntimes(HomeFolder.cache()));
    ahead.plugins().makeSpare();
    return ahead;
  }

  @Override
  public Drydock open(Path home, ProgressListener listener) {
    return LocalDrydock.open(home, listener, Recording.NONE, plugins);
  }

  @Override
  public void close() {
    plugins.close();
  }
}
