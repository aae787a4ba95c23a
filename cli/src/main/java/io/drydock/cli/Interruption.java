package io.drydock.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Ctrl-C, or another signal that ends the process: the job that runs is cancelled, and its end
 * awaited, so that its script does not go on and its object is not left half done.
 */
final class Interruption extends Thread {
  private static final long PATIENCE_S = 10;

  private final Thread command;
  private final BooleanSupplier works;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean begun;

  /**
   * @param command runs the command
   * @param works whether a job runs
   */
  Interruption(Thread command, BooleanSupplier works) {
    this.command = command;
    this.works = works;
  }

  /** The command is over; does not return when a signal is already ending the process. */
  void commandEnded() {
    ended.countDown();
    while (begun) {
      LockSupport.park();
    }
  }

  @Override
  public void run() {
    if (!works.getAsBoolean()) {
      return;
    }
    begun = true;
    command.interrupt();
    try {
      var unused = ended.await(PATIENCE_S, TimeUnit.SECONDS);
    } catch (InterruptedException nobodyDoes) {
      Thread.currentThread().interrupt();
    }
  }
}
