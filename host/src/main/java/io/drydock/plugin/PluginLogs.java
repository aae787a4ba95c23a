package io.drydock.plugin;

import io.drydock.model.JobLogLine;
import io.drydock.model.JobLogLine.Level;
import io.drydock.model.Plugin;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/**
 * Three log files for each plugin, {@code debug.log}, {@code info.log} and {@code error.log}
 * (contract §6). WARNING and above go to the last; each file also takes the higher levels. Several
 * processes may write, which no logging library allows for files that are rotated by size. Only
 * their owner can read them; secrets have to be blotted out before.
 */
public final class PluginLogs {
  private static final long LIMIT_BYTES = 10 << 20;

  /** One process' threads cannot lock a file against each other, in whichever home. */
  private static final Object DOOR = new Object();

  private final Path folder;
  private final long limitBytes;

  /**
   * @param folder where each plugin has its folder; made on demand
   */
  public PluginLogs(Path folder) {
    this(folder, LIMIT_BYTES);
  }

  PluginLogs(Path folder, long limitBytes) {
    this.folder = folder;
    this.limitBytes = limitBytes;
  }

  /** Writes a record. A log that cannot be written is no reason for an operation to fail. */
  public void write(Plugin plugin, JobLogLine line) {
    try {
      synchronized (DOOR) {
        writeLocked(folderOf(plugin), line);
      }
    } catch (IOException full) {
      // The job's own log has the record as well.
    }
  }

  private void writeLocked(Path own, JobLogLine line) throws IOException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    if (!Files.isDirectory(own)) {
      Files.createDirectories(own, ownerOnly);
    }
    var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try (var channel = FileChannel.open(own.resolve("lock"), options, LogFile.OWNER_ONLY);
        var lock = channel.lock()) {
      for (Level file : List.of(Level.DEBUG, Level.INFO, Level.ERROR)) {
        if (lock.isValid() && takes(file, line.level())) {
          file(own, file).append(line);
        }
      }
    }
  }

  private static boolean takes(Level file, Level level) {
    return level.compareTo(file == Level.ERROR ? Level.WARNING : file) >= 0;
  }

  private LogFile file(Path own, Level level) {
    String name =
        switch (level) {
          case DEBUG -> "debug.log";
          case INFO -> "info.log";
          case WARNING, ERROR -> "error.log";
        };
    return new LogFile(own.resolve(name), limitBytes);
  }

  /**
   * What a plugin's file for a level holds, oldest first.
   *
   * @param level WARNING and ERROR are in one file
   */
  public List<JobLogLine> read(Plugin plugin, Level level) throws IOException {
    synchronized (DOOR) {
      return file(folderOf(plugin), level).read();
    }
  }

  /** By its name, which people look for, as far as it can name a folder. */
  private Path folderOf(Plugin plugin) {
    String plain = plugin.name().replaceAll("[^A-Za-z0-9._-]|^\\.", "_");
    boolean same = plain.equals(plugin.name());
    return folder.resolve(same ? plain : plain + "-" + plugin.id());
  }
}
