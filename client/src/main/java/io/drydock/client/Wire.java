package io.drydock.client;

import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A connection between a command and its home's resident host: frames in both directions, each with
 * a byte for its kind, four for the length, and that many. One thread may read while others write.
 */
public final class Wire implements AutoCloseable {
  private static final int HEAD = 5;

  /** More than any frame of ours has; a larger one is not of our making. */
  private static final int LARGEST = 16 << 20;

  private final SocketChannel channel;
  private final ByteBuffer head = ByteBuffer.allocate(HEAD);
  private final Object writing = new Object();

  /** Speaks over a channel that is connected and blocks. */
  public Wire(SocketChannel channel) {
    this.channel = channel;
  }

  /**
   * Connects.
   *
   * @throws IOException when nobody listens
   */
  public static Wire to(Path socket) throws IOException {
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      channel.connect(UnixDomainSocketAddress.of(socket));
      return new Wire(channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** The connection itself. */
  public SocketChannel channel() {
    return channel;
  }

  /** Says something. */
  public void send(Frame frame) throws IOException {
    ByteBuffer all = ByteBuffer.allocate(HEAD + frame.body().length);
    all.put(frame.kind().code()).putInt(frame.body().length).put(frame.body()).flip();
    synchronized (writing) {
      while (all.hasRemaining()) {
        channel.write(all);
      }
    }
  }

  /** Hears something; null when the other side has hung up between two frames. */
  public @Nullable Frame receive() throws IOException {
    head.clear();
    if (!fill(head)) {
      return null;
    }
    head.flip();
    Frame.@Nullable Kind kind = Frame.Kind.of(head.get());
    int length = head.getInt();
    if (kind == null || length < 0 || length > LARGEST) {
      throw new IOException("what came is no frame");
    }
    ByteBuffer body = ByteBuffer.allocate(length);
    if (!fill(body)) {
      throw new EOFException("the connection ended within a frame");
    }
    return new Frame(kind, body.array());
  }

  private boolean fill(ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        if (buffer.position() == 0) {
          return false;
        }
        throw new EOFException("the connection ended within a frame");
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
