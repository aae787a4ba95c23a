package io.drydock.client;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Ctrl-C, or another signal that ends the process: the host cancels the command, and what it says
 * about that is still shown.
 */
final class Cancellation extends Thread {
  private static final long PATIENCE_S = 10;

  private final Wire wire;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean waitsForInput;
  private volatile boolean begun;

  Cancellation(Wire wire) {
    this.wire = wire;
  }

  /** Whether a person is asked for something: then there is nothing to wait for. */
  void waitsForInput(boolean now) {
    waitsForInput = now;
  }

  /** The command is over; does not return when the process is already ending by itself. */
  void commandEnded() {
    ended.countDown();
    while (begun) {
      LockSupport.park();
    }
  }

  @Override
  public void run() {
    begun = true;
    try {
      wire.send(Frame.of(Frame.Kind.CANCEL));
      if (!waitsForInput) {
        var unused = ended.await(PATIENCE_S, TimeUnit.SECONDS);
      }
    } catch (IOException | InterruptedException gone) {
      return;
    }
  }
}
