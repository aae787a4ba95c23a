package io.drydock.environment.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the standard output of a program and hands on what comes after its beginning was said. */
public final class ProgramOutput extends OutputStream {
  private static final String MISSING = "missing:";

  private final MarkerFinder finder;
  private final OutputStream sink;
  private boolean begun;
  private volatile @Nullable String missing;

  /**
   * @param sink gets the program's own output, and is closed with this stream
   */
  public ProgramOutput(ProgramInvocation invocation, OutputStream sink) {
    this.finder = new MarkerFinder(invocation.token());
    this.sink = sink;
  }

  /** What the host said it lacks. */
  public Optional<String> missing() {
    return Optional.ofNullable(missing);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    int from = offset;
    int to = offset + count;
    if (!begun) {
      from = finder.endOfMarker(bytes, offset, to);
      if (from == -1) {
        return;
      }
      begin(finder.take());
    }
    sink.write(bytes, from, to - from);
    sink.flush();
  }

  private void begin(String said) {
    begun = true;
    if (said.startsWith(MISSING)) {
      missing = said.substring(MISSING.length());
    }
  }

  @Override
  public void close() throws IOException {
    sink.close();
  }
}
