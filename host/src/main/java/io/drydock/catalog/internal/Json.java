package io.drydock.catalog.internal;

import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** JSON columns. */
public final class Json {
  /** Made when first needed: many a command reads no JSON. */
  private static final class Types {
    static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
  }

  private Json() {}

  /** Any value as JSON. */
  public static String write(Object value) {
    return JsonMapper.shared().writeValueAsString(value);
  }

  /** A JSON object. */
  public static Map<String, Object> object(String json) {
    return JsonMapper.shared().readValue(json, Types.OBJECT);
  }

  /** A JSON object that is read when somebody looks into it. */
  public static Map<String, Object> objectWhenNeeded(String json) {
    return new UnreadObject(json);
  }

  private static final class UnreadObject extends AbstractMap<String, Object> {
    private final String json;
    private @Nullable Map<String, Object> read;

    UnreadObject(String json) {
      this.json = json;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
      if (read == null) {
        read = object(json);
      }
      return read.entrySet();
    }
  }

  /** A JSON array of texts. */
  public static List<String> texts(String json) {
    // Most lists are empty, and many a command reads nothing else: it needs no mapper then.
    return json.equals("[]") ? List.of() : JsonMapper.shared().readValue(json, Types.TEXTS);
  }

  /** A JSON object as a record. */
  public static <T> T as(String json, Class<T> type) {
    return JsonMapper.shared().readValue(json, type);
  }
}
