package io.drydock.cli.resident;

import io.drydock.client.Frame;
import io.drydock.client.Request;
import io.drydock.client.Wire;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import tools.jackson.databind.json.JsonMapper;

/** What one client wants. */
record Call(Wire wire, Reception reception, CallerCheck check, WarmHomes homes)
    implements Runnable {
  @Override
  public void run() {
    try (wire) {
      Frame first = check.isStranger(wire.channel()) ? null : wire.receive();
      if (first == null) {
        return;
      }
      switch (first.kind()) {
        case STATUS -> answer();
        case STOP -> {
          reception.leave();
          answer();
        }
        case RUN -> take(Request.of(first));
        default -> wire.send(Frame.of(Frame.Kind.REFUSED));
      }
    } catch (ClosedByInterruptException hungUp) {
      // Nobody is there any more who could be told.
      return;
    } catch (IOException | IllegalArgumentException e) {
      System.err.println("drydock: a call failed: " + e);
    }
  }

  private void answer() throws IOException {
    String json = JsonMapper.shared().writeValueAsString(reception.answer());
    wire.send(Frame.of(Frame.Kind.ANSWER, json));
  }

  private void take(Request request) throws IOException {
    if (check.isOfAnotherProgram(request)) {
      // Whoever calls next starts one of the right program.
      reception.leave();
    }
    if (check.livesElsewhere(request) || !reception.begin()) {
      wire.send(Frame.of(Frame.Kind.REFUSED));
      return;
    }
    try {
      new ServedCommand(wire, request, homes).run();
    } finally {
      reception.end();
    }
  }
}
