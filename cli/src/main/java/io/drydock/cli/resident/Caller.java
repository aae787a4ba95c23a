package io.drydock.cli.resident;

import io.drydock.cli.daemon.CallFolder;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/**
 * The other end of a command: {@code call-daemon.sh}, which opens the same named pipes. Opening one
 * waits for it; a caller that was killed in between is noticed by {@link #isGone} and let go of by
 * {@link #forget}.
 */
final class Caller {
  private static final String ASK = "ask";
  private static final String EAR = "ear";
  private static final String INPUT = "input";
  private static final String OUT = "out";
  private static final String ERR = "err";

  private final CallFolder folder;
  private final long process;

  /**
   * @param folder where its pipes are
   * @param process its process id
   */
  Caller(CallFolder folder, long process) {
    this.folder = folder;
    this.process = process;
  }

  /** Lets it run its command elsewhere: nothing of it was done here. */
  void refuse() throws IOException {
    try (OutputStream ask = ask()) {
      ask.write("refused\n".getBytes(StandardCharsets.UTF_8));
    }
  }

  /** What it is asked and told, a line each: {@code input}, {@code exit 3}. */
  OutputStream ask() throws IOException {
    return new FileOutputStream(folder.pipe(ASK).toFile());
  }

  /** Its standard output. */
  OutputStream out() throws IOException {
    return new PipedOutput(new FileOutputStream(folder.pipe(OUT).toFile()));
  }

  /** Its standard error. */
  OutputStream err() throws IOException {
    return new PipedOutput(new FileOutputStream(folder.pipe(ERR).toFile()));
  }

  /** What it says on its own: {@code cancel}; ends when it does. */
  InputStream ear() throws IOException {
    return new FileInputStream(folder.pipe(EAR).toFile());
  }

  /** The answer to what it was asked for. */
  byte[] input() throws IOException {
    try (var input = new FileInputStream(folder.pipe(INPUT).toFile())) {
      return input.readAllBytes();
    }
  }

  /** Lets it know that the host lives, if it still looks. */
  void beat() {
    try {
      Files.write(folder.pipe("alive"), new byte[] {1});
    } catch (IOException gone) {
      return;
    }
  }

  /** Whether its process has ended. */
  boolean isGone() {
    return ProcessHandle.of(process).isEmpty();
  }

  /** Wakes who waits for it to open a pipe: that finds an end, or nobody who reads. */
  void forget() {
    folder.wake();
  }
}
