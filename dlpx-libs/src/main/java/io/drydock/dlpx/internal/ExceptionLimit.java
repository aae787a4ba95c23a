package io.drydock.dlpx.internal;

import io.drydock.python.PythonException;
import io.drydock.python.PythonException.Description;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The limit of what an exception may carry (contract §6). */
final class ExceptionLimit {
  private static final int MOST_BYTES = 128 << 10;

  /** Of a text that is shortened, at its beginning and at its end; four bytes a character. */
  private static final int KEPT_CHARACTERS = 4 << 10;

  private static final String NOTE =
      " (What the plugin says is shortened: it is over the limit of 128 KiB for an exception.)";

  private ExceptionLimit() {}

  /** Whether an exception, with all that it carries, is over it. */
  static boolean isExceeded(Description raised) {
    long bytes = bytes(raised.message());
    for (Object carried : raised.attributes().values()) {
      bytes += carried == null ? 0 : bytes(carried.toString());
    }
    return bytes > MOST_BYTES;
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /**
   * The same exception within the limit: of its long texts the beginning and the end. What a plugin
   * has to say to its user is not lost because it says too much.
   */
  static PythonException shortened(PythonException raised) {
    Description all = raised.description();
    Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
    all.attributes()
        .forEach(
            (name, value) ->
                attributes.put(name, value instanceof String text ? shortened(text) : null));
    var shortened =
        new PythonException(
            new Description(
                all.type(),
                all.lineage(),
                shortened(all.message()) + NOTE,
                all.arguments(),
                attributes,
                all.frames(),
                all.syntax(),
                shortened(all.traceback())));
    shortened.setStackTrace(raised.getStackTrace());
    return shortened;
  }

  private static String shortened(String text) {
    int left = text.length() - 2 * KEPT_CHARACTERS;
    return left <= 0
        ? text
        : "%s\n… (%d characters are left out here) …\n%s"
            .formatted(
                text.substring(0, KEPT_CHARACTERS),
                left,
                text.substring(text.length() - KEPT_CHARACTERS));
  }
}
