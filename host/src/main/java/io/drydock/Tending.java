package io.drydock;

/** Work at an interval that goes on until it is closed. */
public interface Tending extends AutoCloseable {
  /** Waits until it is closed, or this thread is interrupted. */
  void join() throws InterruptedException;

  /** Lets what runs just now come to its end, for some seconds, and begins nothing more. */
  @Override
  void close();
}
