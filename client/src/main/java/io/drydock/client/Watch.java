package io.drydock.client;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Notices within a second that the host hangs. Before it has taken the command, the connection is
 * closed, and the command gets a process of its own; afterwards that would run it twice, and the
 * person is told.
 */
final class Watch extends Thread {
  private static final long PATIENCE_NS = TimeUnit.MILLISECONDS.toNanos(900);
  private static final long BETWEEN_LOOKS_MS = 50;

  private final Wire wire;
  private volatile long heard = System.nanoTime();
  private volatile boolean paused;
  private volatile boolean taken;
  private volatile String host = "";

  Watch(Wire wire) {
    this.wire = wire;
    setDaemon(true);
  }

  /** The host said something. */
  void heard() {
    heard = System.nanoTime();
  }

  /** The host takes the command; in: its process id. */
  void taken(String process) {
    host = process;
    taken = true;
  }

  /** Whether the host has taken the command. */
  boolean isTaken() {
    return taken;
  }

  /** It is the person's turn, not the host's. */
  void turnAway() {
    paused = true;
  }

  /** It is the host's turn again. */
  void turnBack() {
    heard();
    paused = false;
  }

  @Override
  public void run() {
    boolean told = false;
    while (true) {
      try {
        Thread.sleep(BETWEEN_LOOKS_MS);
      } catch (InterruptedException nobodyDoes) {
        return;
      }
      boolean silent = !paused && System.nanoTime() - heard > PATIENCE_NS;
      if (silent && !taken) {
        hangUp();
        return;
      }
      if (silent && !told) {
        System.err.println(
            "drydock: the resident host (process "
                + host
                + ") does not answer; waiting for it. Ctrl-C leaves it; 'drydock daemon stop' ends"
                + " it.");
      }
      told = silent;
    }
  }

  private void hangUp() {
    try {
      wire.close();
    } catch (IOException gone) {
      return;
    }
  }
}
