package io.drydock.environment.ssh;

import com.jcraft.jsch.ChannelExec;
import io.drydock.environment.Exit;
import io.drydock.environment.RunningProgram;
import io.drydock.environment.shell.LastWords;
import io.drydock.environment.shell.ProgramOutput;
import java.io.OutputStream;
import java.util.Optional;

/** A program in a channel of a session that nobody else uses, so that it may wait for others. */
final class SshProgram implements RunningProgram {
  private static final int NOT_SAID = -1;

  /** The channel of a started program, and where its streams go. */
  record Streams(ChannelExec channel, OutputStream input, ProgramOutput output, LastWords errors) {}

  private final SessionPool pool;
  private final PooledSession session;
  private final Streams streams;
  private boolean left;

  SshProgram(SessionPool pool, PooledSession session, Streams streams) {
    this.pool = pool;
    this.session = session;
    this.streams = streams;
  }

  @Override
  public OutputStream input() {
    return streams.input();
  }

  /** The session's thread works in order: once the channel is closed, everything is here. */
  @Override
  public Optional<Exit> ending() {
    ChannelExec channel = streams.channel();
    if (!channel.isClosed()) {
      return Optional.empty();
    }
    String signal = channel.getExitSignal();
    if (signal != null) {
      return Optional.of(new Exit.Signal(signal));
    }
    int status = channel.getExitStatus();
    return Optional.of(
        status == NOT_SAID
            ? new Exit.Unknown("the connection to the host was lost")
            : new Exit.Code(status));
  }

  @Override
  public Optional<String> missing() {
    return streams.output().missing();
  }

  @Override
  public String errors() {
    return streams.errors().text();
  }

  /** Nothing is killed: a program that carries bytes ends when nobody takes or sends any more. */
  @Override
  public synchronized void close() {
    if (!left) {
      left = true;
      session.end(streams.channel());
      pool.leave(session);
    }
  }
}
