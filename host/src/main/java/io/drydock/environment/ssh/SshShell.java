package io.drydock.environment.ssh;

import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSchException;
import io.drydock.environment.Exit;
import io.drydock.environment.shell.StartedShell;
import java.util.Optional;
import java.util.function.Supplier;

/** A shell in a channel of a pooled session. */
final class SshShell implements StartedShell {
  private static final int NOT_SAID = -1;

  private final SessionPool pool;
  private final PooledSession session;
  private final ChannelExec channel;
  private final Supplier<Optional<String>> killingLine;
  private boolean left;

  /**
   * @param killingLine the command line that kills this shell, once that can be said
   */
  SshShell(
      SessionPool pool,
      PooledSession session,
      ChannelExec channel,
      Supplier<Optional<String>> killingLine) {
    this.pool = pool;
    this.session = session;
    this.channel = channel;
    this.killingLine = killingLine;
  }

  @Override
  public Optional<Exit> ending() {
    String signal = channel.getExitSignal();
    if (signal != null) {
      return Optional.of(new Exit.Signal(signal));
    }
    int status = channel.getExitStatus();
    return status == NOT_SAID ? Optional.empty() : Optional.of(new Exit.Code(status));
  }

  /** The session's thread works in order: once this is so, all output and the status are here. */
  @Override
  public boolean silent() {
    return channel.isClosed();
  }

  /** In a thread of its own: on a dead network, even saying so can take forever. */
  @Override
  public void kill() {
    if (leaveOnce()) {
      Thread.ofVirtual().start(this::killNow);
    }
  }

  /**
   * By two ways: OpenSSH hands on no signal to what root runs and some servers none at all, and a
   * second channel may be more than the server allows.
   */
  private void killNow() {
    try {
      sendSignal();
      if (killingLine.get().isPresent()) {
        session.runToEnd(killingLine.get().get());
      }
    } catch (JSchException | InterruptedException dead) {
      // The session is gone, and with it every way to the shell.
    } finally {
      session.end(channel);
      pool.leaveForGood(session);
    }
  }

  private void sendSignal() {
    try {
      channel.sendSignal("KILL");
    } catch (Exception refused) {
      // Then kill has to do.
    }
  }

  /** Ends the channel and leaves the session, unless the shell was killed. */
  void leave() {
    if (leaveOnce()) {
      session.end(channel);
      pool.leave(session);
    }
  }

  private synchronized boolean leaveOnce() {
    boolean first = !left;
    left = true;
    return first;
  }
}
