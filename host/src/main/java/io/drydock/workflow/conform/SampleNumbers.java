package io.drydock.workflow.conform;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Numbers that fit a schema and stand for something: never 0, never less. */
final class SampleNumbers {
  static final int PORT = 55432;

  private SampleNumbers() {}

  /** A number above 0; null where only others fit. */
  static @Nullable Double of(String name, JsonNode schema) {
    double least = Math.max(1, least(schema));
    double most = most(schema);
    double step = schema.path("multipleOf").asDouble(0);
    double wish = NameWords.of(name).endWith("port") ? Math.clamp(PORT, least, 65_535) : least;
    double number = Math.min(Math.max(wish, least), most);
    if (step > 0) {
      number = Math.ceil(number / step) * step;
    }
    return number > 0 && number <= most ? number : null;
  }

  private static double least(JsonNode schema) {
    double exclusive = schema.path("exclusiveMinimum").asDouble(Double.NEGATIVE_INFINITY) + 1;
    return Math.max(schema.path("minimum").asDouble(Double.NEGATIVE_INFINITY), exclusive);
  }

  /** What lies between 0 and 1 is found, too. */
  private static double most(JsonNode schema) {
    double exclusive = schema.path("exclusiveMaximum").asDouble(Double.POSITIVE_INFINITY);
    double below = exclusive > 1 ? exclusive - 1 : exclusive / 2;
    return Math.min(schema.path("maximum").asDouble(1e9), below);
  }
}
