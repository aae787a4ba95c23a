package io.drydock.python.internal;

import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;

/**
 * Waits awake for a moment before it lets the operating system put the thread to sleep. Waking one
 * takes 30 to 70 µs, longer than a call that does little, and a call hands over twice. Others that
 * want the processor get it meanwhile.
 */
final class Waiting {
  /** About what sleeping and waking cost: awake for longer would be a waste. */
  private static final long MOMENT_NANOS = 100_000;

  private Waiting() {}

  /** Returns when this is done, or a moment later. */
  static void aMomentFor(Future<?> answer) {
    await(answer::isDone);
  }

  // What is asked for is that others may run, not an order.
  @SuppressWarnings("ThreadPriorityCheck")
  private static void await(BooleanSupplier done) {
    long start = System.nanoTime();
    while (!done.getAsBoolean() && System.nanoTime() - start < MOMENT_NANOS) {
      Thread.yield();
    }
  }

  /** Tasks of one thread, which looks out for the next one for a moment. */
  static final class Tasks extends LinkedBlockingQueue<Runnable> {
    private static final long serialVersionUID = 1;

    @Override
    public Runnable take() throws InterruptedException {
      await(() -> !isEmpty());
      return super.take();
    }
  }
}
