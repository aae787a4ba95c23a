package io.drydock.cli.resident;

import io.drydock.cli.daemon.CallFolder;
import io.drydock.cli.daemon.DaemonFolder;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A named pipe into which callers write the names of their folders. */
final class Bell {
  private final DaemonFolder folder;
  private final String build;
  private final Path path;
  private final Object identity;

  private Bell(DaemonFolder folder, String build) throws IOException {
    this.folder = folder;
    this.build = build;
    this.path = folder.bell(build);
    this.identity = identity(path);
  }

  /**
   * Begins to listen; nobody listens there now.
   *
   * @param folder where it is, and the calls
   * @param build whose it is
   * @param calls is given each of them, in the thread that listens
   */
  static Bell open(DaemonFolder folder, String build, Consumer<CallFolder> calls)
      throws IOException {
    var bell = new Bell(folder, build);
    // For writing, too: it never comes to its end then.
    var pipe = new RandomAccessFile(bell.path.toFile(), "rw");
    Thread.ofPlatform()
        .daemon()
        .name("drydock-reception")
        .start(
            () -> {
              bell.takeWaiting(calls);
              bell.listen(pipe, calls);
            });
    return bell;
  }

  private static Object identity(Path path) throws IOException {
    return String.valueOf(Files.getAttribute(path, "unix:ino"));
  }

  /** Those who rang while nobody listened. */
  void takeWaiting(Consumer<CallFolder> calls) {
    sweep();
    folder.calls(build).stream().filter(CallFolder::isReady).forEach(calls);
  }

  private void listen(RandomAccessFile pipe, Consumer<CallFolder> calls) {
    try (var names =
        new BufferedReader(
            new InputStreamReader(new FileInputStream(pipe.getFD()), StandardCharsets.UTF_8))) {
      for (String name = names.readLine(); name != null; name = names.readLine()) {
        calls.accept(new CallFolder(folder.path().resolve(name)));
      }
    } catch (IOException e) {
      System.err.println("drydock: the bell cannot be heard: " + e);
    }
  }

  /** Removes what callers have left who were killed. */
  void sweep() {
    for (CallFolder call : folder.calls(build)) {
      if (call.isAbandoned()) {
        try {
          call.delete();
        } catch (IOException e) {
          System.err.println("drydock: what a caller left cannot be removed: " + e);
        }
      }
    }
  }

  /** Whether it is still the one that was opened: whoever deletes it wants no host any more. */
  boolean isStillOurs() {
    try {
      return identity(path).equals(identity);
    } catch (IOException gone) {
      return false;
    }
  }

  /** Takes it away, so that nobody rings any more. */
  void remove() {
    try {
      if (isStillOurs()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      System.err.println("drydock: the bell cannot be removed: " + e);
    }
  }
}
