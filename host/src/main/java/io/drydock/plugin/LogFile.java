package io.drydock.plugin;

import io.drydock.model.JobLogLine;
import io.drydock.model.JobLogLine.Level;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A log file and its two predecessors, {@code .1} and {@code .2}; none grows past the limit. A
 * record begins with its time; its further lines are indented.
 */
final class LogFile {
  static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final String INDENT = "    ";
  private static final Pattern FIRST =
      Pattern.compile("(\\S+Z) +(DEBUG|INFO|WARNING|ERROR) +(\\S*): (.*)");

  private final Path path;
  private final long limitBytes;

  LogFile(Path path, long limitBytes) {
    this.path = path;
    this.limitBytes = limitBytes;
  }

  private Path older(int number) {
    return path.resolveSibling(path.getFileName() + "." + number);
  }

  /** Appends a record, in a new file where this one is full. */
  void append(JobLogLine line) throws IOException {
    String text =
        "%s %-7s %s: %s"
            .formatted(
                line.at(),
                line.level(),
                line.source().replaceAll("\\s", "_"),
                line.text().stripTrailing().replaceAll("\\R", "\n" + INDENT));
    byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
    if (Files.exists(path) && Files.size(path) + bytes.length > limitBytes) {
      rotate();
    }
    var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    try (var file = FileChannel.open(path, options, OWNER_ONLY)) {
      // One that is longer than a whole file is cut.
      file.write(ByteBuffer.wrap(bytes, 0, (int) Math.min(bytes.length, limitBytes)));
    }
  }

  private void rotate() throws IOException {
    if (Files.exists(older(1))) {
      Files.move(older(1), older(2), StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(path, older(1), StandardCopyOption.ATOMIC_MOVE);
  }

  /** All records, of the predecessors too, oldest first. */
  List<JobLogLine> read() throws IOException {
    List<JobLogLine> records = new ArrayList<>();
    for (Path file : List.of(older(2), older(1), path)) {
      if (Files.exists(file)) {
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
            .lines()
            .forEach(line -> add(records, line));
      }
    }
    return records;
  }

  private static void add(List<JobLogLine> records, String line) {
    Matcher first = FIRST.matcher(line);
    if (first.matches()) {
      records.add(
          new JobLogLine(
              Instant.parse(first.group(1)),
              Level.valueOf(first.group(2)),
              first.group(3),
              first.group(4)));
    } else if (!records.isEmpty()) {
      JobLogLine last = records.removeLast();
      String more = line.startsWith(INDENT) ? line.substring(INDENT.length()) : line;
      records.add(
          new JobLogLine(last.at(), last.level(), last.source(), last.text() + "\n" + more));
    }
  }
}
