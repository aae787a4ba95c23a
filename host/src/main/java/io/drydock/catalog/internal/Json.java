package io.drydock.catalog.internal;

import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** JSON columns. */
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

  private Json() {}

  /** Any value as JSON. */
  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** A JSON object. */
  public static Map<String, Object> object(String json) {
    return MAPPER.readValue(json, OBJECT);
  }

  /** A JSON array of texts. */
  public static List<String> texts(String json) {
    return MAPPER.readValue(json, TEXTS);
  }

  /** A JSON object as a record. */
  public static <T> T as(String json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }
}
