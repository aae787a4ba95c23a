package io.drydock.cli.resident;

import io.drydock.cli.daemon.CallFolder;
import io.drydock.cli.daemon.Daemons;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** What one caller wants. */
record Call(CallFolder folder, Reception reception, CallerCheck check, WarmHomes homes)
    implements Runnable {
  @Override
  public void run() {
    try {
      Optional<List<String>> request = folder.take();
      if (request.isPresent()) {
        serve(request.get());
      }
    } catch (IOException | IllegalArgumentException e) {
      System.err.println("drydock: a call failed: " + e);
    }
  }

  private void serve(List<String> texts) throws IOException {
    switch (texts.isEmpty() ? "" : texts.get(0)) {
      case Daemons.STATUS -> answer();
      case Daemons.STOP -> {
        answer();
        if (texts.size() > 1) {
          reception.leave(Duration.ofSeconds(Long.parseLong(texts.get(1))));
        } else {
          reception.leave();
        }
      }
      case Request.RUN -> take(Request.of(folder.said()));
      default -> throw new IllegalArgumentException("This is no request");
    }
  }

  private void answer() throws IOException {
    folder.answer(JsonMapper.shared().writeValueAsString(reception.answer()));
  }

  private void take(Request request) throws IOException {
    var caller = new Caller(folder, request.process());
    if (caller.isGone()) {
      return;
    }
    if (check.isOfAnotherProgram(request)) {
      // Whoever calls next starts one of the right program.
      reception.leave();
    }
    var command = new ServedCommand(caller, request, homes, Thread.currentThread());
    if (check.livesElsewhere(request) || !reception.begin(command)) {
      caller.refuse();
      return;
    }
    try {
      command.run();
    } finally {
      reception.end(command);
    }
  }
}
