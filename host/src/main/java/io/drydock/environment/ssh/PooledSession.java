package io.drydock.environment.ssh;

import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import io.drydock.environment.shell.LastWords;
import io.drydock.environment.shell.ProgramInvocation;
import io.drydock.environment.shell.ProgramOutput;
import io.drydock.environment.shell.ShellInvocation;
import io.drydock.environment.shell.ShellOutput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * A session that several commands use at once. JSch's sessions are not safe for opening and closing
 * channels at the same time, so that happens one at a time. Who has a place in it is the pool's
 * business, and guarded by it.
 */
final class PooledSession {
  private static final int LOOK_MILLIS = 50;

  /**
   * With a time limit JSch would wait for the answer to the command, whose content it ignores, by
   * sleeping 10 ms. Without, it waits 20 s at the most for the channel, and for nothing else.
   */
  private static final int NO_REPLY_NEEDED = 0;

  private final Session session;
  private final int timeoutMillis;
  private final ReentrantLock door = new ReentrantLock();
  private int open;
  private int mostOpen;
  private int taken;
  private boolean retired;
  private long lastUse = System.nanoTime();

  PooledSession(Session session, int timeoutMillis) {
    this.session = session;
    this.timeoutMillis = timeoutMillis;
  }

  boolean takePlace(int places) {
    if (taken >= places || !inUse()) {
      return false;
    }
    taken++;
    return true;
  }

  void leavePlace() {
    taken--;
    lastUse = System.nanoTime();
  }

  /** Whether commands may still be started in it. */
  boolean inUse() {
    return !retired && session.isConnected();
  }

  /** Takes no more commands; those that run may go on. */
  void retire() {
    retired = true;
  }

  boolean finished() {
    return taken == 0 && (retired || !session.isConnected());
  }

  boolean idleFor(Duration time) {
    return taken == 0 && System.nanoTime() - lastUse >= time.toNanos();
  }

  void disconnect() {
    session.disconnect();
  }

  /** Starts a shell; when that fails, nothing of the script has reached the host. */
  ChannelExec start(ShellInvocation invocation, ShellOutput output) throws JSchException {
    return connect(
        invocation.line(),
        channel -> {
          channel.setInputStream(new ByteArrayInputStream(invocation.input()));
          channel.setOutputStream(output.stdoutSink());
          channel.setErrStream(output.stderrSink());
        });
  }

  /** Starts a program; when that fails, nothing of it has begun. */
  SshProgram.Streams start(ProgramInvocation invocation, OutputStream sink) throws JSchException {
    var output = new ProgramOutput(invocation, sink);
    var errors = new LastWords();
    var input = new AtomicReference<OutputStream>(OutputStream.nullOutputStream());
    ChannelExec channel =
        connect(
            invocation.line(),
            opened -> {
              opened.setOutputStream(output);
              opened.setErrStream(errors);
              input.set(inputOf(opened));
            });
    return new SshProgram.Streams(channel, Objects.requireNonNull(input.get()), output, errors);
  }

  private static OutputStream inputOf(ChannelExec channel) {
    try {
      return channel.getOutputStream();
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
  }

  private ChannelExec connect(String line, Consumer<ChannelExec> streams) throws JSchException {
    door.lock();
    try {
      if (!(session.openChannel("exec") instanceof ChannelExec channel)) {
        throw new JSchException("the session opens no channel");
      }
      channel.setCommand(line);
      streams.accept(channel);
      connect(channel);
      open++;
      mostOpen = Math.max(mostOpen, open);
      return channel;
    } finally {
      door.unlock();
    }
  }

  /** A channel is closed before it was open only where the server said no to it. */
  private void connect(ChannelExec channel) throws JSchException {
    try {
      channel.connect(NO_REPLY_NEEDED);
    } catch (JSchException failed) {
      if (channel.isClosed() && session.isConnected()) {
        throw new ChannelRefusedException(mostOpen, failed);
      }
      throw failed;
    }
  }

  /** Runs a command line whose output does not matter, for as long as a connection may take. */
  void runToEnd(String line) throws JSchException, InterruptedException {
    ChannelExec channel = connect(line, streams -> streams.setInputStream(null));
    try {
      for (int waited = 0; waited < timeoutMillis && !channel.isClosed(); waited += LOOK_MILLIS) {
        Thread.sleep(LOOK_MILLIS);
      }
    } finally {
      end(channel);
    }
  }

  void end(ChannelExec channel) {
    door.lock();
    try {
      channel.disconnect();
      open--;
    } finally {
      door.unlock();
    }
  }
}
