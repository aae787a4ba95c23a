package io.drydock.cli.daemon;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one caller lays down beside a resident host's bell: its request, and the named pipes over
 * which they speak. The launcher's {@code call-daemon.sh} makes one for a command.
 *
 * @param path the folder, which the caller makes and removes
 */
public record CallFolder(Path path) {
  private static final String KIND = ".call.";
  private static final String REQUEST = "request";
  private static final String TAKEN = "taken";
  private static final String ANSWER = "answer";

  /** What the command is: a pipe, for the caller's environment must not lie on a disk. */
  private static final String SAID = "said";

  /** All pipes that one side may wait at for the other. */
  private static final List<String> PIPES = List.of(SAID, "ask", "ear", "input", "out", "err");

  /**
   * What the names of those begin with that call the host of a build; the caller's process id is
   * next.
   */
  static String prefix(String build) {
    return build + KIND;
  }

  /** Whether the process that made it has ended, and will not remove it. */
  public boolean isAbandoned() {
    String name = path.getFileName().toString();
    String process = name.substring(name.indexOf(KIND) + KIND.length()).replaceFirst("\\..*", "");
    return ProcessHandle.of(Long.parseLong(process)).isEmpty();
  }

  /** Whether the request in it is complete: the host has been told, or is about to be. */
  public boolean isReady() {
    return Files.exists(path.resolve("rung")) && Files.exists(path.resolve(REQUEST));
  }

  /** One of the files or pipes that a caller makes for its command. */
  public Path pipe(String name) {
    return path.resolve(name);
  }

  /** Lays down a request; its texts have no NUL in them. */
  void ask(String... texts) throws IOException {
    var all = new StringBuilder();
    for (String text : texts) {
      all.append(text).append('\0');
    }
    Files.writeString(path.resolve(REQUEST), all);
    Files.createFile(path.resolve("rung"));
  }

  /**
   * Takes the request, which nobody can take again, nor its caller withdraw.
   *
   * @return its texts; empty when the caller has lost patience before, and taken it back
   */
  public Optional<List<String>> take() throws IOException {
    Path taken = path.resolve(TAKEN);
    try {
      Files.move(path.resolve(REQUEST), taken, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException withdrawn) {
      return Optional.empty();
    }
    return Optional.of(texts(Files.readAllBytes(taken)));
  }

  /** What the caller says its command is; waits until it has said all. */
  public List<String> said() throws IOException {
    try (var said = new FileInputStream(pipe(SAID).toFile())) {
      return texts(said.readAllBytes());
    }
  }

  /** Wakes whoever waits at a pipe for the other side: it finds an end, or nobody who reads. */
  public void wake() {
    for (String name : PIPES) {
      Path pipe = pipe(name);
      if (Files.exists(pipe)) {
        wake(pipe);
      }
    }
  }

  private static void wake(Path pipe) {
    try (var both = new RandomAccessFile(pipe.toFile(), "rw")) {
      both.getFD();
    } catch (IOException gone) {
      return;
    }
  }

  private static List<String> texts(byte[] bytes) {
    List<String> texts = new ArrayList<>();
    int begin = 0;
    for (int at = 0; at < bytes.length; at++) {
      if (bytes[at] == 0) {
        texts.add(new String(bytes, begin, at - begin, StandardCharsets.UTF_8));
        begin = at + 1;
      }
    }
    return texts;
  }

  /** Leaves the answer to a request that is not about a command. */
  public void answer(String json) throws IOException {
    Path fresh = path.resolve(ANSWER + ".new");
    Files.writeString(fresh, json);
    Files.move(fresh, path.resolve(ANSWER), StandardCopyOption.ATOMIC_MOVE);
  }

  /** That answer; empty while there is none. */
  Optional<String> answered() throws IOException {
    try {
      return Optional.of(Files.readString(path.resolve(ANSWER)));
    } catch (NoSuchFileException notYet) {
      return Optional.empty();
    }
  }

  /** Removes it, for a caller that can do so no more. */
  public void delete() throws IOException {
    wake();
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException | UncheckedIOException gone) {
      return;
    }
  }
}
