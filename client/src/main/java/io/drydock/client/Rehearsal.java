package io.drydock.client;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.List;

/** A conversation of a client with itself, so that the JVM sees which classes it needs. */
final class Rehearsal {
  private Rehearsal() {}

  /**
   * Holds it.
   *
   * @param args a folder in which a socket can be made
   */
  public static void main(String[] args) throws Exception {
    Path socket = Path.of(args[0], "rehearsal");
    try (ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      door.bind(UnixDomainSocketAddress.of(socket));
      Thread host = new Thread(() -> answer(door));
      host.start();
      System.setProperty("drydock.socket", socket.toString());
      Client.run(List.of("list"));
      host.join();
    }
  }

  private static void answer(ServerSocketChannel door) {
    try (Wire wire = new Wire(door.accept())) {
      Frame request = wire.receive();
      wire.send(Frame.of(Frame.Kind.TAKEN, "0"));
      if (request != null) {
        wire.send(Frame.of(Frame.Kind.ERR, Request.of(request).build()));
      }
      wire.send(Frame.of(Frame.Kind.OUT, ""));
      wire.send(Frame.exit(0));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
