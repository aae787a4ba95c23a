package io.drydock.python.internal;

import io.drydock.python.PythonException;
import io.drydock.python.PythonException.Frame;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.SourceSection;
import org.jspecify.annotations.Nullable;

/**
 * What GraalPy reports past Python's own exceptions, and which is the Python code's doing all the
 * same: it left the process, needed more memory than there is, or asked for what is forbidden.
 */
final class GuestFailure {
  private GuestFailure() {}

  /**
   * The failure as a Python exception; null when it is not the Python code's.
   *
   * @param own folders of our own code, whose frames are not shown
   */
  static @Nullable PythonException of(@Nullable Throwable thrown, List<Path> own) {
    if (!(thrown instanceof PolyglotException failed) || failed.isCancelled()) {
      return null;
    }
    String type = type(failed);
    return type == null ? null : described(failed, type, message(failed), own);
  }

  private static @Nullable String type(PolyglotException failed) {
    if (failed.isExit()) {
      return "SystemExit";
    }
    if (String.valueOf(failed.getMessage()).contains("StackOverflowError")) {
      return "RecursionError";
    }
    if (failed.isResourceExhausted()
        || String.valueOf(failed.getMessage()).contains("OutOfMemoryError")) {
      return "MemoryError";
    }
    return String.valueOf(failed.getMessage()).contains("SecurityException")
        ? "PermissionError"
        : null;
  }

  private static String message(PolyglotException failed) {
    return failed.isExit()
        ? "the plugin would end the process that it runs in, which is not its own"
        : String.valueOf(failed.getMessage());
  }

  private static PythonException described(
      PolyglotException failed, String type, String message, List<Path> own) {
    List<Frame> frames = new ArrayList<>();
    for (PolyglotException.StackFrame frame : failed.getPolyglotStackTrace()) {
      SourceSection place = frame.isGuestFrame() ? frame.getSourceLocation() : null;
      if (place != null && place.getSource().getPath() != null) {
        Path file = Path.of(place.getSource().getPath());
        if (own.stream().noneMatch(file::startsWith)) {
          frames.add(new Frame(file.toString(), place.getStartLine(), frame.getRootName()));
        }
      }
    }
    Collections.reverse(frames);
    return new PythonException(
        new PythonException.Description(
            type,
            List.of("builtins." + type, "builtins.BaseException"),
            message,
            List.of(message),
            Map.of(),
            frames,
            null,
            type + ": " + message));
  }
}
