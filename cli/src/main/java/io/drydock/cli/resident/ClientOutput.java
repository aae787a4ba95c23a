package io.drydock.cli.resident;

import io.drydock.client.Frame;
import io.drydock.client.Wire;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Standard output or error of a client. */
final class ClientOutput extends OutputStream {
  private final Wire wire;
  private final Frame.Kind kind;

  ClientOutput(Wire wire, Frame.Kind kind) {
    this.wire = wire;
    this.kind = kind;
  }

  @Override
  public void write(int one) throws IOException {
    wire.send(new Frame(kind, new byte[] {(byte) one}));
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    wire.send(new Frame(kind, Arrays.copyOfRange(bytes, from, from + count)));
  }
}
