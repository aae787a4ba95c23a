package io.drydock.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a password looks among the properties that Drydock keeps: an object with one key, whose value
 * only the home's own key opens.
 */
public final class SealedValue {
  /** The key. */
  public static final String KEY = "$sealed";

  /** What people see in a password's place. */
  public static final String BLOTTED = "******";

  private SealedValue() {}

  /** Whether the value is a sealed password. */
  public static boolean isSealed(Object value) {
    return value instanceof Map<?, ?> map && map.size() == 1 && map.containsKey(KEY);
  }

  /** The same properties with every sealed password blotted out, for showing. */
  public static Map<String, Object> blotted(Map<String, Object> properties) {
    Map<String, Object> shown = new LinkedHashMap<>();
    properties.forEach((name, value) -> shown.put(name, blottedValue(value)));
    return shown;
  }

  @SuppressWarnings("unchecked")
  private static Object blottedValue(Object value) {
    if (isSealed(value)) {
      return BLOTTED;
    }
    if (value instanceof Map<?, ?> map) {
      return blotted((Map<String, Object>) map);
    }
    return value instanceof List<?> list
        ? list.stream().map(SealedValue::blottedValue).toList()
        : value;
  }
}
