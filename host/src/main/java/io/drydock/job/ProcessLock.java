package io.drydock.job;

import io.drydock.error.FileTrouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shows that this process lives: a file that is locked from its first job on, as long as it does.
 * The system takes the lock away from a process that dies, however it dies, which no stored process
 * id can match.
 */
final class ProcessLock implements AutoCloseable {
  private static final Duration SETTLED = Duration.ofMinutes(5);
  private static final int SWEPT_AT_ONCE = 100;

  private final Path folder;
  private @Nullable String name;
  private @Nullable FileChannel channel;

  /**
   * @param folder where processes have their files
   */
  ProcessLock(Path folder) {
    this.folder = folder;
  }

  /** The name that jobs of this process carry; takes the lock when it is first asked for. */
  synchronized String name() {
    if (name == null) {
      String fresh = UUID.randomUUID().toString();
      channel = take(fresh);
      name = fresh;
    }
    return name;
  }

  private FileChannel take(String fresh) {
    try {
      Files.createDirectories(folder);
      FileChannel taken =
          FileChannel.open(
              folder.resolve(fresh), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      taken.lock();
      return taken;
    } catch (IOException e) {
      throw FileTrouble.of(e)
          .failure(
              "taking a lock in " + folder, "A home has to be on a file system that has locks.");
    }
  }

  /** Removes a few of the files of processes that died, whatever they did. */
  void sweep() {
    Instant before = Instant.now().minus(SETTLED);
    try (Stream<Path> files = Files.list(folder)) {
      // One that has just been made is not locked yet.
      files
          .limit(SWEPT_AT_ONCE)
          .filter(file -> isOlder(file, before))
          .forEach(file -> isDead(file.getFileName().toString()));
    } catch (IOException | UncheckedIOException noFolder) {
      return;
    }
  }

  private static boolean isOlder(Path file, Instant before) {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(before);
    } catch (IOException gone) {
      return false;
    }
  }

  /** Whether another process of that name has died. */
  synchronized boolean isDead(String process) {
    if (process.equals(name)) {
      return false;
    }
    Path file = folder.resolve(process);
    try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = other.tryLock()) {
      if (lock == null) {
        return false;
      }
      Files.deleteIfExists(file);
      return true;
    } catch (java.nio.file.NoSuchFileException e) {
      return true;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      // Not readable is not dead.
      return false;
    }
  }

  @Override
  public synchronized void close() {
    if (name == null || channel == null) {
      return;
    }
    try {
      Files.deleteIfExists(folder.resolve(name));
      channel.close();
    } catch (IOException e) {
      // The system frees the lock when the process ends, and whoever finds the file next removes
      // it.
      return;
    }
  }
}
