package io.drydock.cli.resident;

import io.drydock.cli.daemon.DaemonAnswer;
import io.drydock.client.Wire;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Takes the commands of clients, each in a thread of its own, until it is time to end. */
final class Reception implements AutoCloseable {
  private static final long BETWEEN_LOOKS_MS = 500;

  private final ServerSocketChannel door;
  private final Path socket;
  private final Object identity;
  private final CallerCheck check;
  private final WarmHomes homes;
  private final Duration idleLimit;
  private final Rest rest = new Rest();

  private int running;
  private long served;
  private long idleSince = System.nanoTime();
  private boolean leaving;

  private Reception(
      ServerSocketChannel door, Path socket, CallerCheck check, WarmHomes homes, Duration idleLimit)
      throws IOException {
    this.door = door;
    this.socket = socket;
    this.identity = identity(socket);
    this.check = check;
    this.homes = homes;
    this.idleLimit = idleLimit;
  }

  /** Begins to listen; nobody listens there now. */
  static Reception open(Path socket, CallerCheck check, WarmHomes homes, Duration idleLimit)
      throws IOException {
    Files.deleteIfExists(socket);
    ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    door.bind(UnixDomainSocketAddress.of(socket));
    var reception = new Reception(door, socket, check, homes, idleLimit);
    Thread.ofPlatform().daemon().name("drydock-reception").start(reception::listen);
    return reception;
  }

  private static Object identity(Path socket) throws IOException {
    return String.valueOf(Files.getAttribute(socket, "unix:ino"));
  }

  private void listen() {
    while (true) {
      try {
        SocketChannel caller = door.accept();
        var call = new Call(new Wire(caller), this, check, homes);
        Thread.ofPlatform().daemon().name("drydock-call").start(call);
      } catch (ClosedChannelException ended) {
        return;
      } catch (IOException e) {
        System.err.println("drydock: no connection: " + e);
      }
    }
  }

  /** Returns when it is time to end, and nothing runs any more. */
  void awaitEnd() throws InterruptedException {
    while (!isTimeToEnd()) {
      rest.takeAfter(idle());
      synchronized (this) {
        wait(BETWEEN_LOOKS_MS);
      }
    }
    stopListening();
    synchronized (this) {
      while (running > 0) {
        wait();
      }
    }
  }

  private boolean isTimeToEnd() {
    synchronized (this) {
      if (leaving || idle().compareTo(idleLimit) > 0) {
        return true;
      }
    }
    return !isStillOurs();
  }

  private synchronized Duration idle() {
    return running > 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - idleSince);
  }

  // Whoever deletes the home, or the socket in it, wants no host any more.
  private boolean isStillOurs() {
    try {
      return identity(socket).equals(identity);
    } catch (IOException gone) {
      return false;
    }
  }

  private void stopListening() {
    try {
      door.close();
      if (isStillOurs()) {
        Files.deleteIfExists(socket);
      }
    } catch (IOException e) {
      System.err.println("drydock: the socket cannot be closed: " + e);
    }
  }

  /** From now on nothing is taken any more. */
  synchronized void leave() {
    leaving = true;
    notifyAll();
  }

  /** A command begins; false when it is too late for one. */
  synchronized boolean begin() {
    if (leaving) {
      return false;
    }
    running++;
    return true;
  }

  /** A command ended. */
  synchronized void end() {
    running--;
    served++;
    idleSince = System.nanoTime();
    notifyAll();
  }

  /** How things are. */
  synchronized DaemonAnswer answer() {
    return new DaemonAnswer(
        running, served, idle().toSeconds(), idleLimit.toSeconds(), Rest.used() >> 20);
  }

  @Override
  public void close() {
    stopListening();
  }
}
