package io.drydock.client;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The way to the resident host: it may be there, about to be there, or gone. */
final class Door {
  private static final long BETWEEN_TRIES_MS = 10;
  private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(30);

  private final Path socket;
  private final long starting;

  /**
   * @param socket where it listens
   * @param starting the process id of a host that starts right now; 0 where none does
   */
  Door(Path socket, long starting) {
    this.socket = socket;
    this.starting = starting;
  }

  /** Connects, once a host that starts is there; null when there is none. */
  @Nullable Wire open() {
    long begin = System.nanoTime();
    while (true) {
      // Looked at before the last try, so that what it did before it ended is seen.
      boolean hope = isStarting() && System.nanoTime() - begin < PATIENCE_NS;
      try {
        return Wire.to(socket);
      } catch (IOException notYet) {
        if (!hope) {
          return null;
        }
      }
      pause();
    }
  }

  private boolean isStarting() {
    return starting != 0 && ProcessHandle.of(starting).isPresent();
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_TRIES_MS);
    } catch (InterruptedException nobodyDoes) {
      Thread.currentThread().interrupt();
    }
  }
}
