package io.drydock.cli.output;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object under the names that programs see. The names are a promise: they are
 * written out one by one, so that a renamed record component does not change them.
 */
public final class Fields {
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  private Fields() {}

  /** No field yet. */
  public static Fields none() {
    return new Fields();
  }

  /** Adds a field; anything but numbers, booleans, maps and lists is shown as its text. */
  public Fields with(String name, @Nullable Object value) {
    values.put(name, plain(value));
    return this;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    // No switch: the JVM would make its code anew in every process.
    boolean asItIs =
        value == null
            || value instanceof Number
            || value instanceof Boolean
            || value instanceof Map<?, ?>
            || value instanceof List<?>;
    return asItIs ? value : String.valueOf(value);
  }

  /** The fields in order. */
  public Map<String, @Nullable Object> asMap() {
    return Collections.unmodifiableMap(values);
  }
}
