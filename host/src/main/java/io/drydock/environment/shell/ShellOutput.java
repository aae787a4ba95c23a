package io.drydock.environment.shell;

import java.io.OutputStream;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Both output streams of a shell that runs one script, kept up to a limit for both together. */
public final class ShellOutput {
  /** Standard output and standard error of one script together (contract §4). */
  public static final long LIMIT_BYTES = 192L * 1024 * 1024;

  private final AtomicLong left = new AtomicLong(LIMIT_BYTES);
  private final CountDownLatch streamsToEnd = new CountDownLatch(2);
  private volatile boolean full;
  private final MarkedStream stdout;
  private final MarkedStream stderr;

  /** For the output of one invocation. */
  public ShellOutput(ShellInvocation invocation) {
    stdout =
        new MarkedStream(invocation.token(), this::allows, streamsToEnd::countDown, this::stop);
    stderr =
        new MarkedStream(invocation.token(), this::allows, streamsToEnd::countDown, this::stop);
  }

  private boolean allows(int count) {
    boolean allowed = left.addAndGet(-count) >= 0;
    if (!allowed) {
      endBoth();
    }
    return allowed;
  }

  private void stop() {
    full = true;
    endBoth();
  }

  private void endBoth() {
    streamsToEnd.countDown();
    streamsToEnd.countDown();
  }

  /** Takes the shell's standard output; never waits. */
  public OutputStream stdoutSink() {
    return stdout;
  }

  /** Takes the shell's standard error; never waits. */
  public OutputStream stderrSink() {
    return stderr;
  }

  /** The process on the host that the shell said it is, as soon as it has. */
  public OptionalLong shellId() {
    return stdout.shellId();
  }

  /** Waits at most so long for the end of both streams, or for more than the limit. */
  boolean awaitEnd(Duration atMost) throws InterruptedException {
    return streamsToEnd.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
  }

  boolean overLimit() {
    return left.get() < 0;
  }

  /** Whether there was more output than this process has memory for; what was kept is gone. */
  boolean overMemory() {
    return full;
  }

  boolean begun() {
    return stdout.begun() || stderr.begun();
  }

  /** What the shell said its exit code was, where it could say so on both streams. */
  OptionalInt exitCode() {
    return stderr.exitCode().isPresent() ? stdout.exitCode() : OptionalInt.empty();
  }

  String preface() {
    return (stderr.preface() + stdout.preface()).strip();
  }

  String takeStdout() {
    return stdout.take();
  }

  String takeStderr() {
    return stderr.take();
  }
}
