package io.drydock.python.internal;

/** What Python code sees of a {@link ProcessEnd}. */
public interface ProcessControl {
  /** Ends the running call. In: a described exception, as JSON. Does not return. */
  void end(String description) throws InterruptedException;

  /** Says that this call has changed what the next one relies on. */
  void wornOut();
}
