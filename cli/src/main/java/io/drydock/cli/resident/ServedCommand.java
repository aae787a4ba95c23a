package io.drydock.cli.resident;

import io.drydock.cli.Main;
import io.drydock.cli.session.ProcessSecrets;
import io.drydock.cli.session.Session;
import io.drydock.cli.session.Streams;
import io.drydock.cli.session.Surroundings;
import io.drydock.client.Frame;
import io.drydock.client.Request;
import io.drydock.client.Wire;
import java.io.IOException;
import java.nio.file.Path;

/** One command of a client, run in this process as if it were the client's own. */
final class ServedCommand {
  private static final long HEARTBEAT_MS = 250;

  private final Wire wire;
  private final Request request;
  private final WarmHomes homes;
  private final ClientInput input;

  ServedCommand(Wire wire, Request request, WarmHomes homes) {
    this.wire = wire;
    this.request = request;
    this.homes = homes;
    this.input = new ClientInput(wire);
  }

  /** Runs it; what it says goes to the client, and at the end its exit code. */
  void run() throws IOException {
    wire.send(Frame.of(Frame.Kind.TAKEN, Long.toString(ProcessHandle.current().pid())));
    Thread worker = Thread.currentThread();
    Thread heart = Thread.ofVirtual().start(this::beat);
    Thread.ofPlatform().daemon().name("drydock-ear").start(() -> listen(worker));
    try {
      int exitCode = Main.run(request.words(), session());
      // Who cancels interrupts this thread; that has had its effect.
      Thread.interrupted();
      wire.send(Frame.exit(exitCode));
    } finally {
      heart.interrupt();
    }
  }

  private Session session() {
    var streams =
        Streams.of(
            input,
            new ClientOutput(wire, Frame.Kind.OUT),
            new ClientOutput(wire, Frame.Kind.ERR),
            request.terminals(),
            request.environment());
    var surroundings =
        new Surroundings(
            request.environment(), Path.of(request.directory()), homes.of(request.environment()));
    var session = new Session(streams, surroundings);
    session.readSecretsFrom(new ProcessSecrets(streams, input::secret));
    return session;
  }

  private void beat() {
    try {
      while (true) {
        Thread.sleep(HEARTBEAT_MS);
        wire.send(Frame.of(Frame.Kind.ALIVE));
      }
    } catch (InterruptedException | IOException ended) {
      return;
    }
  }

  // A client that hangs up has been killed: nobody wants its command any more.
  private void listen(Thread worker) {
    try {
      for (Frame frame = wire.receive(); frame != null; frame = wire.receive()) {
        if (frame.kind() == Frame.Kind.CANCEL) {
          worker.interrupt();
        } else {
          input.arrived(frame);
        }
      }
    } catch (IOException hungUp) {
      // The same.
    }
    input.ended();
    worker.interrupt();
  }
}
