package io.drydock.python.internal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps a plugin that leaves files open from using up all that the process may have. CPython closes
 * a file with the last reference to it; here that waits for the garbage collector, which has to be
 * called before there are too many.
 */
final class OpenFiles {
  private static final int LOOK_AFTER = 128;
  private static final Path ALL = Path.of("/proc/self/fd");
  private static final Pattern SOFT_LIMIT = Pattern.compile("Max open files +(\\d+)");
  private static final long LIMIT = limit();

  private int opened;

  /** A file is about to be opened. */
  // Nothing else makes room.
  @SuppressWarnings("SystemGc")
  void oneMore() {
    if (++opened % LOOK_AFTER == 0 && count() > LIMIT / 3) {
      System.gc();
    }
  }

  private static long count() {
    long count = 0;
    try (DirectoryStream<Path> all = Files.newDirectoryStream(ALL)) {
      for (Path ignored : all) {
        count++;
      }
    } catch (IOException e) {
      return 0;
    }
    return count;
  }

  private static long limit() {
    try {
      Matcher soft = SOFT_LIMIT.matcher(Files.readString(Path.of("/proc/self/limits")));
      return soft.find() ? Long.parseLong(soft.group(1)) : Long.MAX_VALUE;
    } catch (IOException | NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }
}
