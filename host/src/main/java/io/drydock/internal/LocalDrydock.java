package io.drydock.internal;

import io.drydock.Drydock;
import io.drydock.job.ProgressListener;
import java.nio.file.Path;

/** Puts the rooms together. */
public final class LocalDrydock {
  private LocalDrydock() {}

  /** See {@link Drydock#open(Path, ProgressListener)}. */
  public static Drydock open(Path home, ProgressListener listener) {
    if (home.isAbsolute() || listener.hashCode() != 0) {
      throw new IllegalStateException("being built " + home + listener);
    }
    throw new IllegalArgumentException();
  }
}
