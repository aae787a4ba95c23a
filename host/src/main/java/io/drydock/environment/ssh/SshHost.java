package io.drydock.environment.ssh;

import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSchException;
import io.drydock.environment.BashScript;
import io.drydock.environment.CommandResult;
import io.drydock.environment.HostAddress;
import io.drydock.environment.HostConnection;
import io.drydock.environment.HostProgram;
import io.drydock.environment.RunningProgram;
import io.drydock.environment.shell.ProgramInvocation;
import io.drydock.environment.shell.ShellInvocation;
import io.drydock.environment.shell.ShellOutput;
import io.drydock.environment.shell.ShellWait;
import java.io.OutputStream;
import java.util.Optional;
import java.util.OptionalLong;

/** A host over SSH, as one user. */
final class SshHost implements HostConnection {
  /** Together about a second. */
  private static final int MOST_REFUSALS = 10;

  private static final int SHORTEST_PAUSE_MILLIS = 2;
  private static final int LONGEST_PAUSE_MILLIS = 200;

  private final HostAddress.Ssh address;
  private final SessionPool pool;

  SshHost(HostAddress.Ssh address, SessionPool pool) {
    this.address = address;
    this.pool = pool;
  }

  @Override
  public HostAddress address() {
    return address;
  }

  @Override
  public CommandResult run(BashScript script) {
    var invocation = new ShellInvocation(script);
    var output = new ShellOutput(invocation);
    SshShell shell = start(invocation, output);
    try {
      return new ShellWait(address, script, output, shell).result();
    } finally {
      shell.leave();
    }
  }

  @Override
  public RunningProgram start(HostProgram program, OutputStream output) {
    try {
      PooledSession session = pool.enterAlone();
      return startAlone(session, new ProgramInvocation(program), output);
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
      throw new ConnectionFailure(address).interrupted();
    } catch (JSchException refused) {
      throw new ConnectionFailure(address).noChannel(refused);
    }
  }

  private SshProgram startAlone(
      PooledSession session, ProgramInvocation invocation, OutputStream output)
      throws JSchException {
    try {
      return new SshProgram(pool, session, session.start(invocation, output));
    } catch (JSchException | RuntimeException failed) {
      pool.leave(session);
      throw failed;
    }
  }

  private SshShell start(ShellInvocation invocation, ShellOutput output) {
    try {
      return startInPool(invocation, output);
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
      throw new ConnectionFailure(address).interrupted();
    } catch (JSchException refused) {
      throw new ConnectionFailure(address).noChannel(refused);
    }
  }

  /**
   * A pooled session may have died unnoticed, so one that cannot be used gets a fresh successor. A
   * server that has its fill of channels in one session says so: another session, or a moment
   * later, will do. Only then: a command that has started is never started again.
   */
  private SshShell startInPool(ShellInvocation invocation, ShellOutput output)
      throws InterruptedException, JSchException {
    boolean fresh = false;
    PooledSession session = pool.enter();
    for (int refusals = 0; ; ) {
      try {
        return startIn(session, invocation, output);
      } catch (ChannelRefusedException full) {
        pool.leaveFull(session, full.mostOpen());
        if (++refusals == MOST_REFUSALS) {
          throw full;
        }
        Thread.sleep(Math.min(SHORTEST_PAUSE_MILLIS << refusals, LONGEST_PAUSE_MILLIS));
        session = pool.enter();
      } catch (JSchException dead) {
        pool.leaveForGood(session);
        if (fresh) {
          throw dead;
        }
        session = pool.enterFresh();
        fresh = true;
      }
    }
  }

  private SshShell startIn(PooledSession session, ShellInvocation invocation, ShellOutput output)
      throws JSchException {
    try {
      ChannelExec channel = session.start(invocation, output);
      return new SshShell(pool, session, channel, () -> killingLine(invocation, output));
    } catch (RuntimeException failed) {
      pool.leaveForGood(session);
      throw failed;
    }
  }

  private static Optional<String> killingLine(ShellInvocation invocation, ShellOutput output) {
    OptionalLong shell = output.shellId();
    return shell.isEmpty()
        ? Optional.empty()
        : Optional.of(invocation.killingLine(shell.getAsLong()));
  }
}
