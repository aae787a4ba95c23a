package io.drydock.environment;

import java.io.OutputStream;
import java.util.Optional;

/**
 * A program on a host whose standard input and output carry bytes as they are. What it prints goes
 * to the stream that it was started with; that is closed at its end.
 */
public interface RunningProgram extends AutoCloseable {
  /** Its standard input; writing waits while it does not read. */
  OutputStream input();

  /** How it ended, as soon as it has and all of its output has arrived. */
  Optional<Exit> ending();

  /** What the host lacks to start it, as soon as the host has said so: {@code rsync}. */
  Optional<String> missing();

  /** What it has said on standard error, shortened. */
  String errors();

  /** Ends it, when it has not ended by itself. */
  @Override
  void close();
}
