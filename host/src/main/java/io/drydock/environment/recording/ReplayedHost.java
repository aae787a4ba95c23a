package io.drydock.environment.recording;

import io.drydock.environment.BashScript;
import io.drydock.environment.CommandResult;
import io.drydock.environment.Exit;
import io.drydock.environment.HostAddress;
import io.drydock.environment.HostConnection;
import io.drydock.environment.HostProgram;
import io.drydock.environment.RunningProgram;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A host that runs nothing: a file has its answers. A script that several answers fit gets them in
 * their order, and the last of them from then on; one that none fits gets exit code 127.
 */
final class ReplayedHost implements HostConnection {
  private static final int NOT_FOUND = 127;

  private final HostAddress address;
  private final List<RecordedReply> replies;
  private final Map<String, Integer> answered = new HashMap<>();
  private int unanswered;

  ReplayedHost(HostAddress address, List<RecordedReply> replies) {
    this.address = address;
    this.replies = replies;
  }

  @Override
  public HostAddress address() {
    return address;
  }

  @Override
  public synchronized CommandResult run(BashScript script) {
    List<RecordedReply> fitting =
        replies.stream().filter(reply -> reply.answers(script.text())).toList();
    if (fitting.isEmpty()) {
      unanswered++;
      String said = "drydock: the recording has no answer to this script\n" + script.text();
      return new CommandResult(new Exit.Code(NOT_FOUND), "", said);
    }
    int before = answered.merge(script.text().strip(), 1, Integer::sum) - 1;
    RecordedReply reply = fitting.get(Math.min(before, fitting.size() - 1));
    return new CommandResult(
        new Exit.Code(reply.exitCode()),
        Objects.requireNonNullElse(reply.stdout(), ""),
        Objects.requireNonNullElse(reply.stderr(), ""));
  }

  /** How many scripts no answer fitted. */
  synchronized int unanswered() {
    return unanswered;
  }

  @Override
  public RunningProgram start(HostProgram program, OutputStream output) {
    throw new DrydockException(
        ErrorCode.HOST_UNSUITABLE,
        "starting %s in the host's place".formatted(program.words().getFirst()),
        "a recording has answers to scripts only; libs.run_sync needs a real host",
        "Try this operation without --replay.");
  }
}
