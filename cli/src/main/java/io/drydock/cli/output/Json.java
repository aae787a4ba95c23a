package io.drydock.cli.output;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON. */
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final ObjectWriter PRETTY = MAPPER.writer(SerializationFeature.INDENT_OUTPUT);

  private Json() {}

  /** What a JSON text stands for, to be part of a result; null for an empty text. */
  public static @Nullable Object value(String json) {
    return json.isEmpty() ? null : MAPPER.readValue(json, Object.class);
  }

  /** For results: several lines. */
  static String pretty(Object value) {
    return PRETTY.writeValueAsString(value);
  }

  /** For errors, which share their stream with progress: one line. */
  static String line(Object value) {
    return MAPPER.writeValueAsString(value);
  }
}
