package io.drydock.environment.shell;

import io.drydock.environment.Exit;
import io.drydock.environment.RunningProgram;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** A program as a process of this machine, its streams served by threads of their own. */
public final class LocalProgram implements RunningProgram {
  private final Process process;
  private final ProgramOutput output;
  private final LastWords errors = new LastWords();
  private final List<Thread> readers;

  LocalProgram(Process process, ProgramOutput output) {
    this.process = process;
    this.output = output;
    readers =
        List.of(
            serving(process.getInputStream(), output), serving(process.getErrorStream(), errors));
  }

  /** Hands on what comes, in a thread of its own; closes both in the end. */
  public static Thread serving(InputStream from, OutputStream to) {
    return Thread.ofPlatform()
        .daemon()
        .name("drydock-bytes")
        .start(
            () -> {
              try (from;
                  to) {
                from.transferTo(to);
              } catch (IOException closed) {
                // One side is gone; the other is told by closing it.
              }
            });
  }

  @Override
  public OutputStream input() {
    return process.getOutputStream();
  }

  @Override
  public Optional<Exit> ending() {
    boolean over = !process.isAlive() && readers.stream().noneMatch(Thread::isAlive);
    return over ? Optional.of(new Exit.Code(process.exitValue())) : Optional.empty();
  }

  @Override
  public Optional<String> missing() {
    return output.missing();
  }

  @Override
  public String errors() {
    return errors.text();
  }

  @Override
  public void close() {
    List<ProcessHandle> started = process.descendants().toList();
    process.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
  }
}
