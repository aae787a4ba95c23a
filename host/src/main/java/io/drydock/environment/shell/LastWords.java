package io.drydock.environment.shell;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the end of what is written to it, for a message; never waits. */
public final class LastWords extends OutputStream {
  private static final int KEPT = 16 * 1024;

  private final StringBuilder bytes = new StringBuilder();

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] from, int offset, int count) {
    bytes.append(new String(from, offset, count, StandardCharsets.ISO_8859_1));
    if (bytes.length() > 2 * KEPT) {
      bytes.delete(0, bytes.length() - KEPT);
    }
  }

  /** What was written, from some place on, as UTF-8. */
  public synchronized String text() {
    return new String(
        bytes.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
