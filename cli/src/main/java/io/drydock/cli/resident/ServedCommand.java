package io.drydock.cli.resident;

import io.drydock.cli.Main;
import io.drydock.cli.session.ProcessSecrets;
import io.drydock.cli.session.Session;
import io.drydock.cli.session.Streams;
import io.drydock.cli.session.Surroundings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/** One command of a caller, run in this process as if it were the caller's own. */
final class ServedCommand {
  private static final long HEARTBEAT_MS = 250;

  private final Caller caller;
  private final Request request;
  private final WarmHomes homes;
  private final AtomicBoolean left = new AtomicBoolean();
  private final Thread worker;
  private volatile boolean ended;

  /**
   * @param worker the thread that runs it
   */
  ServedCommand(Caller caller, Request request, WarmHomes homes, Thread worker) {
    this.caller = caller;
    this.request = request;
    this.homes = homes;
    this.worker = worker;
  }

  /** Asks it to end before it is done. */
  void cancel() {
    if (!ended) {
      worker.interrupt();
    }
  }

  /**
   * Runs it; what it says goes to the caller, and at the end its exit code, if it still listens.
   */
  void run() {
    Thread heart = Thread.ofVirtual().start(this::beat);
    try (OutputStream ask = caller.ask()) {
      Thread.ofPlatform().daemon().name("drydock-ear").start(this::listen);
      int exitCode = run(ask);
      // Who cancels interrupts this thread; that has had its effect.
      Thread.interrupted();
      ended = true;
      tell(ask, "exit " + exitCode);
    } catch (IOException hungUp) {
      // Nobody is there any more who could be told.
      ended = true;
    } finally {
      heart.interrupt();
    }
  }

  private int run(OutputStream ask) throws IOException {
    try (OutputStream out = caller.out();
        OutputStream err = request.oneOutput() ? out : caller.err()) {
      return Main.run(request.words(), session(ask, out, err));
    }
  }

  private Session session(OutputStream ask, OutputStream out, OutputStream err) {
    var input =
        new CallerInput(
            question -> {
              tell(ask, question);
              return caller.input();
            });
    var streams =
        Streams.of(input, out, err, request.terminals(), request.process(), request.environment());
    var surroundings =
        new Surroundings(
            request.environment(), request.directory(), homes.of(request.environment()));
    var session = new Session(streams, surroundings);
    session.readSecretsFrom(new ProcessSecrets(streams, input::secret));
    return session;
  }

  private static void tell(OutputStream ask, String line) throws IOException {
    ask.write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private void beat() {
    try {
      while (true) {
        Thread.sleep(HEARTBEAT_MS);
        if (caller.isGone()) {
          leave();
        } else {
          caller.beat();
        }
      }
    } catch (InterruptedException done) {
      return;
    }
  }

  // A caller that has hung up was killed: nobody wants its command any more. That is told once, for
  // a second time would disturb the tidying up.
  private void leave() {
    if (ended) {
      return;
    }
    if (left.compareAndSet(false, true)) {
      worker.interrupt();
    }
    caller.forget();
  }

  private void listen() {
    try (var ear =
        new BufferedReader(new InputStreamReader(caller.ear(), StandardCharsets.UTF_8))) {
      for (String word = ear.readLine(); word != null; word = ear.readLine()) {
        cancel();
      }
    } catch (IOException hungUp) {
      // The same.
    }
    leave();
  }
}
