package io.drydock;

import io.drydock.job.ProgressListener;
import java.nio.file.Path;

/**
 * Python that is started before it is known for what: for a process that will call a plugin and has
 * other things to do first. Made by {@link Drydock#beginPython}.
 */
public interface PythonAhead extends AutoCloseable {
  /** Opens a home that uses this Python, and ends it; as {@link Drydock#open}. */
  Drydock open(Path home, ProgressListener listener);

  /** Ends it, where no home was opened with it. */
  @Override
  void close();
}
