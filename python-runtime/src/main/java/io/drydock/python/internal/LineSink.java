package io.drydock.python.internal;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Hands on each line that is written to it, without its end. Of a line without end the beginning
 * and the latest part are kept, so that it fills no memory.
 */
final class LineSink extends OutputStream {
  /** Each of the two parts. */
  private static final int MOST = 256 << 10;

  private final Consumer<String> lines;
  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private byte[] tail = new byte[0];
  private int tailEnd;
  private long beyond;

  LineSink(Consumer<String> lines) {
    this.lines = lines;
  }

  @Override
  public synchronized void write(int b) {
    if (b == '\n') {
      handOn();
    } else if (head.size() < MOST) {
      head.write(b);
    } else {
      keepLatest((byte) b);
    }
  }

  private void keepLatest(byte b) {
    if (tail.length == 0) {
      tail = new byte[MOST];
    }
    tail[tailEnd] = b;
    tailEnd = (tailEnd + 1) % MOST;
    beyond++;
  }

  @Override
  public synchronized void close() {
    if (head.size() > 0) {
      handOn();
    }
  }

  private void handOn() {
    String text = head.toString(StandardCharsets.UTF_8) + rest();
    head.reset();
    tail = new byte[0];
    tailEnd = 0;
    beyond = 0;
    lines.accept(text);
  }

  private String rest() {
    if (beyond <= MOST) {
      return new String(tail, 0, (int) beyond, StandardCharsets.UTF_8);
    }
    String gap = "\n[%d bytes are left out here]\n".formatted(beyond - MOST);
    return gap
        + new String(tail, tailEnd, MOST - tailEnd, StandardCharsets.UTF_8)
        + new String(tail, 0, tailEnd, StandardCharsets.UTF_8);
  }
}
