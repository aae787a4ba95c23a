package io.drydock.environment.shell;

import io.drydock.environment.Exit;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shell as a process of this machine, its streams served by threads of their own. */
final class LocalShell implements StartedShell {
  private static final int SIGNALLED = 128;
  private static final Map<Integer, String> SIGNALS =
      Map.of(
          1, "HUP", 2, "INT", 3, "QUIT", 6, "ABRT", 9, "KILL", 11, "SEGV", 13, "PIPE", 15, "TERM");

  private final Process process;
  private final List<Thread> readers;

  LocalShell(Process process, byte[] input, ShellOutput output) {
    this.process = process;
    readers =
        List.of(
            serving(() -> copy(process.getInputStream(), output.stdoutSink())),
            serving(() -> copy(process.getErrorStream(), output.stderrSink())));
    serving(() -> send(input));
  }

  /** Not virtual threads: reading a pipe of a process holds on to the thread below. */
  private static Thread serving(Runnable work) {
    return Thread.ofPlatform().daemon().name("drydock-local-shell").start(work);
  }

  private static void copy(InputStream from, OutputStream to) {
    try (from) {
      from.transferTo(to);
    } catch (IOException closed) {
      // The pipe is gone, and with it the output: the same as its end.
    }
  }

  private void send(byte[] input) {
    try (OutputStream stdin = process.getOutputStream()) {
      stdin.write(input);
    } catch (IOException closed) {
      // The shell ended without reading it all; how it ended says enough.
    }
  }

  @Override
  public Optional<Exit> ending() {
    if (process.isAlive()) {
      return Optional.empty();
    }
    int value = process.exitValue();
    if (value <= SIGNALLED) {
      return Optional.of(new Exit.Code(value));
    }
    int signal = value - SIGNALLED;
    return Optional.of(new Exit.Signal(SIGNALS.getOrDefault(signal, Integer.toString(signal))));
  }

  @Override
  public boolean silent() {
    return !process.isAlive() && readers.stream().noneMatch(Thread::isAlive);
  }

  @Override
  public void kill() {
    List<ProcessHandle> started = process.descendants().toList();
    process.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
  }
}
