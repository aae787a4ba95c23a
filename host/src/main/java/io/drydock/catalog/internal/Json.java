package io.drydock.catalog.internal;

import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** JSON columns. */
public final class Json {
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

  private Json() {}

  /** Any value as JSON. */
  public static String write(Object value) {
    return JsonMapper.shared().writeValueAsString(value);
  }

  /** A JSON object. */
  public static Map<String, Object> object(String json) {
    return JsonMapper.shared().readValue(json, OBJECT);
  }

  /** A JSON array of texts. */
  public static List<String> texts(String json) {
    // Most lists are empty, and many a command reads nothing else: it needs no mapper then.
    return json.equals("[]") ? List.of() : JsonMapper.shared().readValue(json, TEXTS);
  }

  /** A JSON object as a record. */
  public static <T> T as(String json, Class<T> type) {
    return JsonMapper.shared().readValue(json, type);
  }
}
