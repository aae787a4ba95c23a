package io.drydock.environment.shell;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes one output stream of a shell and keeps what stands between the markers. Writing to it never
 * waits, so a thread that serves other commands too may do it.
 */
final class MarkedStream extends OutputStream {
  private static final int PREFACE_KEPT = 4 * 1024;
  private static final String SHELL = "shell:";
  private static final String END = "end:";

  private enum Place {
    BEFORE_SCRIPT,
    IN_SCRIPT,
    AFTER_SHELL
  }

  private final MarkerFinder finder;
  private final IntPredicate allowance;
  private final Runnable onEnd;
  private final Runnable onFull;
  private final ByteArrayOutputStream preface = new ByteArrayOutputStream();
  private final ByteChunks output = new ByteChunks();
  private Place place = Place.BEFORE_SCRIPT;
  private @Nullable Long shellId;
  private boolean begun;
  private @Nullable Integer exitCode;

  /**
   * @param allowance whether so many more bytes may be kept
   * @param onEnd told when the shell has said its end
   * @param onFull told when this process has no memory for more
   */
  MarkedStream(String token, IntPredicate allowance, Runnable onEnd, Runnable onFull) {
    finder = new MarkerFinder(token);
    this.allowance = allowance;
    this.onEnd = onEnd;
    this.onFull = onFull;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int count) {
    Objects.checkFromIndexSize(offset, count, bytes.length);
    int from = offset;
    int to = offset + count;
    while (from < to && place != Place.AFTER_SHELL) {
      int end = finder.endOfMarker(bytes, from, to);
      int next = end == -1 ? to : end;
      keep(bytes, from, next - from);
      if (end != -1) {
        pass(finder.take());
      }
      from = next;
    }
  }

  private void keep(byte[] bytes, int from, int count) {
    if (place == Place.BEFORE_SCRIPT) {
      preface.write(bytes, from, Math.min(count, PREFACE_KEPT - preface.size()));
    } else if (allowance.test(count)) {
      append(bytes, from, count);
    } else {
      forget();
    }
  }

  /**
   * Written to by a thread that serves other commands too: one that is too large must not end it.
   */
  private void append(byte[] bytes, int from, int count) {
    try {
      output.append(bytes, from, count);
    } catch (OutOfMemoryError full) {
      forget();
      onFull.run();
    }
  }

  private void forget() {
    output.clear();
    place = Place.AFTER_SHELL;
  }

  private void pass(String marker) {
    if (place == Place.AFTER_SHELL) {
      return;
    }
    // Whoever rules the host can say these, too; what has no number is nothing that our shell says.
    if (marker.startsWith(SHELL) && hasNumber(marker, SHELL)) {
      shellId = Long.valueOf(marker.substring(SHELL.length()));
    } else if (marker.equals("begin")) {
      begun = true;
      place = Place.IN_SCRIPT;
    } else if (marker.startsWith(END) && hasNumber(marker, END)) {
      passEnd(marker);
    }
  }

  private static boolean hasNumber(String marker, String before) {
    return marker.substring(before.length()).matches("[0-9]{1,9}");
  }

  private void passEnd(String marker) {
    if (place == Place.IN_SCRIPT) {
      output.dropLast(finder.lengthOf(marker));
    }
    exitCode = Integer.valueOf(marker.substring(END.length()));
    place = Place.AFTER_SHELL;
    onEnd.run();
  }

  /** The process that the shell said it is; empty until then. */
  synchronized OptionalLong shellId() {
    return shellId == null ? OptionalLong.empty() : OptionalLong.of(shellId);
  }

  /** Whether the script has begun. */
  synchronized boolean begun() {
    return begun;
  }

  /** What the shell said its end was; empty until then. */
  synchronized OptionalInt exitCode() {
    return exitCode == null ? OptionalInt.empty() : OptionalInt.of(exitCode);
  }

  /** What was printed before the script, shortened, without the shell's own markers. */
  synchronized String preface() {
    return preface.toString(StandardCharsets.UTF_8).replaceAll("<drydock:[^>]*>?", "");
  }

  /**
   * What the script printed so far; can be asked once, and ends the keeping. Empty where this
   * process has no memory for it.
   */
  synchronized String take() {
    place = Place.AFTER_SHELL;
    try {
      return output.drainToText();
    } catch (OutOfMemoryError full) {
      output.clear();
      onFull.run();
      return "";
    }
  }
}
