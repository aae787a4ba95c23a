package io.drydock.cli.resident;

import java.io.IOException;
import java.io.OutputStream;

/**
 * An output that somebody may stop to read: then the rest is for nobody, as with any program whose
 * output is piped into {@code head}.
 */
final class PipedOutput extends OutputStream {
  private final OutputStream pipe;

  /**
   * @param pipe what to write to
   */
  PipedOutput(OutputStream pipe) {
    this.pipe = pipe;
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) {
    try {
      pipe.write(bytes, from, count);
    } catch (IOException nobodyReadsIt) {
      return;
    }
  }

  @Override
  public void close() throws IOException {
    pipe.close();
  }
}
