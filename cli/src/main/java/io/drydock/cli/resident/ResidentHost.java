package io.drydock.cli.resident;

import io.drydock.Drydock;
import io.drydock.cli.daemon.DaemonCard;
import io.drydock.cli.daemon.DaemonFolder;
import io.drydock.cli.daemon.Daemons;
import io.drydock.cli.input.TimeSpan;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The process of a resident host. The launcher starts it in the home's daemon folder, with its
 * outputs in a file there; it ends when it has been idle for long, is told to, or its socket is
 * gone.
 */
public final class ResidentHost {
  private static final String IDLE = "DRYDOCK_DAEMON_IDLE";
  private static final String IDLE_BY_DEFAULT = "15m";
  private static final long BETWEEN_TRIES_MS = 20;

  private final Path home;
  private final String build;
  private final DaemonFolder folder;

  private ResidentHost(Path home, String build) {
    this.home = home;
    this.build = build;
    this.folder = DaemonFolder.of(home);
  }

  /**
   * Runs it to its end.
   *
   * @param args the home, and the build of the program
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    new ResidentHost(Path.of(args[0]).toRealPath(), args[1]).run();
    Runtime.getRuntime().halt(0);
  }

  private void run() throws IOException, InterruptedException {
    folder.make();
    try (FileChannel lock = lock()) {
      // Without a lock there is another one, whose socket the client finds.
      if (lock != null) {
        serve();
      }
    }
  }

  /** The lock of the only host of this build; null when there is another that listens. */
  private @Nullable FileChannel lock() throws IOException, InterruptedException {
    FileChannel file =
        FileChannel.open(folder.lock(build), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    while (true) {
      FileLock lock = file.tryLock();
      if (lock != null) {
        return file;
      }
      if (Files.exists(folder.socket(build))) {
        file.close();
        return null;
      }
      Thread.sleep(BETWEEN_TRIES_MS);
    }
  }

  private void serve() throws IOException, InterruptedException {
    try (Drydock drydock = Drydock.open(home);
        // By its name in the working directory: the whole path may be too long for a socket.
        Reception reception =
            Reception.open(
                Path.of(build), new CallerCheck(build), new WarmHomes(drydock), idle())) {
      drydock.keepPythonReady();
      DaemonCard.ofThisProcess().write(folder.card(build));
      retireOthers();
      reception.awaitEnd();
    } finally {
      folder.forget(build);
    }
  }

  private static Duration idle() {
    String typed = System.getenv(IDLE);
    return new TimeSpan().convert(typed == null || typed.isBlank() ? IDLE_BY_DEFAULT : typed);
  }

  /** Those of other builds have nobody any more who asks them. */
  private void retireOthers() throws IOException {
    var daemons = new Daemons(folder);
    for (String other : folder.builds()) {
      if (other.equals(build)) {
        continue;
      }
      boolean runs = DaemonCard.read(folder.card(other)).flatMap(DaemonCard::running).isPresent();
      if (runs) {
        daemons.stop(other);
      } else {
        folder.forget(other);
      }
    }
  }
}
