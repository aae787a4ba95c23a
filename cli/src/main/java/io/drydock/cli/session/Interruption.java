package io.drydock.cli.session;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What Ctrl-C does to a command that has something to show when it ends early: its thread is
 * interrupted, and the process waits for it a while.
 */
public final class Interruption {
  /** What a command exits with that was interrupted. */
  public static final int EXIT_CODE = 130;

  private static final long PATIENCE_SECONDS = 15;

  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread hook;

  private Interruption(Thread command) {
    this.hook =
        new Thread(
            () -> {
              command.interrupt();
              awaitEnd();
            },
            "interruption");
  }

  /** From now on, Ctrl-C interrupts this thread. */
  public static Interruption ofThisThread() {
    var interruption = new Interruption(Thread.currentThread());
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  private void awaitEnd() {
    try {
      boolean inTime = over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!inTime) {
        System.err.println("The operation does not end; what it runs may go on.");
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  /** The command has shown what it has. */
  public void close() {
    over.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException goingDown) {
      // The hook runs, and ends now.
      return;
    }
  }
}
