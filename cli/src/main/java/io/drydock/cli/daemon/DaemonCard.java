package io.drydock.cli.daemon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who a resident host is, in a file beside its bell: for the launcher, and for when it does not
 * answer.
 *
 * @param process its process id
 * @param since when the process started, to the millisecond; another process may get its id
 * @param jdk the folder of its JDK
 */
public record DaemonCard(long process, long since, String jdk) {

  /** That of this process. */
  public static DaemonCard ofThisProcess() {
    ProcessHandle self = ProcessHandle.current();
    return new DaemonCard(self.pid(), start(self), System.getProperty("java.home", ""));
  }

  private static long start(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  /** Writes it. */
  public void write(Path file) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(fresh, JsonMapper.shared().writeValueAsString(this));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Reads one; empty when it is not there, or damaged. */
  public static Optional<DaemonCard> read(Path file) {
    try {
      return Optional.of(JsonMapper.shared().readValue(Files.readString(file), DaemonCard.class));
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }

  /** Whether somebody has stopped it by a signal, so that it cannot answer. */
  boolean isStopped() {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
      // After the name, which is in parentheses and may hold any character.
      return stat.charAt(stat.lastIndexOf(')') + 2) == 'T';
    } catch (IOException | IndexOutOfBoundsException notToBeSeen) {
      return false;
    }
  }

  /** The process, if it still runs. */
  public Optional<ProcessHandle> running() {
    return ProcessHandle.of(process).filter(found -> start(found) == since);
  }
}
