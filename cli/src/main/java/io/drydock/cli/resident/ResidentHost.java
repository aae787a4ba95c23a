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
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The process of a resident host. The launcher starts it in the home's daemon folder, with its
 * outputs in a file there; it ends when it has been idle for long, is told to, or its bell is gone.
 */
public final class ResidentHost {
  private static final String IDLE = "DRYDOCK_DAEMON_IDLE";
  private static final String IDLE_BY_DEFAULT = "15m";
  private static final long BETWEEN_TRIES_MS = 20;
  private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(20);

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
      // Without a lock there is another one, which the caller finds.
      if (lock != null) {
        serve();
      }
    }
  }

  /** The lock of the only host of this build; null when there is another that runs. */
  private @Nullable FileChannel lock() throws IOException, InterruptedException {
    FileChannel file =
        FileChannel.open(folder.lock(build), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    long begin = System.nanoTime();
    while (true) {
      FileLock lock = file.tryLock();
      if (lock != null) {
        return file;
      }
      if (DaemonCard.read(folder.card(build)).flatMap(DaemonCard::running).isPresent()
          || System.nanoTime() - begin > PATIENCE_NS) {
        file.close();
        return null;
      }
      Thread.sleep(BETWEEN_TRIES_MS);
    }
  }

  private void serve() throws IOException, InterruptedException {
    try (Drydock drydock = Drydock.open(home)) {
      var reception = new Reception(new CallerCheck(build), new WarmHomes(drydock), idle());
      Bell bell = Bell.open(folder, build, reception::take);
      drydock.keepPythonReady();
      DaemonCard.ofThisProcess().write(folder.card(build));
      retireOthers();
      reception.awaitEnd(bell);
    } finally {
      // Not the bell: by now it may be that of the next one, which waits for the lock.
      Files.deleteIfExists(folder.card(build));
      Files.deleteIfExists(folder.lock(build));
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
