package io.drydock.cli.resident;

import io.drydock.client.Frame;
import io.drydock.client.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Standard input of a client, and the person at its terminal. Nothing is read ahead of need: what a
 * command does not read is left for whoever comes after it.
 */
final class ClientInput extends InputStream {
  private static final Frame END = Frame.of(Frame.Kind.INPUT);

  private final Wire wire;
  private final BlockingQueue<Frame> arrived = new LinkedBlockingQueue<>();
  private ByteBuffer rest = ByteBuffer.allocate(0);
  private boolean ended;

  ClientInput(Wire wire) {
    this.wire = wire;
  }

  /** The client said something that may be input. */
  void arrived(Frame frame) {
    arrived.add(frame);
  }

  /** The client says no more. */
  void ended() {
    arrived.add(END);
  }

  /** Asks the person for a secret; null where nobody can be asked. */
  @Nullable String secret(String prompt) throws IOException {
    Frame answer = ask(Frame.of(Frame.Kind.WANTS_SECRET, prompt));
    return answer.kind() == Frame.Kind.SECRET ? answer.text() : null;
  }

  private Frame ask(Frame question) throws IOException {
    wire.send(question);
    try {
      return arrived.take();
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("cancelled");
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int count) throws IOException {
    if (!rest.hasRemaining() && !ended) {
      rest = ByteBuffer.wrap(ask(Frame.of(Frame.Kind.WANTS_INPUT)).body());
      ended = !rest.hasRemaining();
    }
    if (ended) {
      return -1;
    }
    int given = Math.min(count, rest.remaining());
    rest.get(bytes, from, given);
    return given;
  }
}
