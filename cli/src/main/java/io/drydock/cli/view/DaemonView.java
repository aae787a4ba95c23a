package io.drydock.cli.view;

import io.drydock.cli.daemon.DaemonAnswer;
import io.drydock.cli.daemon.Daemons.Daemon;
import io.drydock.cli.output.Fields;
import io.drydock.cli.output.View;
import io.drydock.cli.output.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Resident hosts. */
public final class DaemonView implements View<Daemon> {
  @Override
  public List<String> headers() {
    return List.of("PROCESS", "SINCE", "STATE", "COMMANDS", "ENDS AFTER", "HEAP", "MEMORY");
  }

  @Override
  public List<String> row(Daemon daemon) {
    DaemonAnswer answer = daemon.answer();
    return List.of(
        Long.toString(daemon.card().process()),
        Wording.time(since(daemon)),
        state(answer),
        answer == null ? "" : Long.toString(answer.served()),
        answer == null ? "" : ends(answer),
        answer == null
            ? ""
            : "%d of %d MB".formatted(answer.heapMegabytes(), answer.heapLimitMegabytes()),
        answer == null || answer.memoryMegabytes() == 0 ? "" : answer.memoryMegabytes() + " MB");
  }

  private static Instant since(Daemon daemon) {
    return Instant.ofEpochMilli(daemon.card().since());
  }

  private static String state(@org.jspecify.annotations.Nullable DaemonAnswer answer) {
    if (answer == null) {
      return "HANGS";
    }
    return answer.running() > 0 ? "RUNS " + answer.running() : "IDLE";
  }

  private static String ends(DaemonAnswer answer) {
    if (answer.worn()) {
      return "this command";
    }
    return Wording.duration(Duration.ofSeconds(answer.idleLimitSeconds())) + " idle";
  }

  @Override
  public Fields fields(Daemon daemon) {
    Fields known =
        Fields.none()
            .with("process", daemon.card().process())
            .with("since", since(daemon))
            .with("build", daemon.build())
            .with("jdk", daemon.card().jdk());
    DaemonAnswer answer = daemon.answer();
    if (answer == null) {
      return known.with("state", "HANGS");
    }
    return known
        .with("state", answer.running() > 0 ? "RUNS" : "IDLE")
        .with("running", answer.running())
        .with("served", answer.served())
        .with("idleSeconds", answer.idleSeconds())
        .with("idleLimitSeconds", answer.idleLimitSeconds())
        .with("heapMegabytes", answer.heapMegabytes())
        .with("heapLimitMegabytes", answer.heapLimitMegabytes())
        .with("memoryMegabytes", answer.memoryMegabytes())
        .with("worn", answer.worn());
  }
}
