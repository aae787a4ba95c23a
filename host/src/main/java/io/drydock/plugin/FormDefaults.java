package io.drydock.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills in what a person or a program left out, as the engine's form does: the schema's defaults,
 * and {@code []} for optional arrays. An optional object that is left out stays out: nobody asked
 * for it.
 */
final class FormDefaults {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final SchemaNodes nodes;

  FormDefaults(JsonNode definition) {
    this.nodes = new SchemaNodes(definition);
  }

  /** A copy that is filled in, in nested objects and arrays, too. */
  Map<String, Object> filled(Map<String, Object> given) {
    return filled(nodes.followed(nodes.root()), given);
  }

  private Map<String, Object> filled(JsonNode schema, Map<?, ?> given) {
    Map<String, Object> filled = new LinkedHashMap<>();
    given.forEach(
        (name, value) -> {
          JsonNode property = nodes.property(schema, (String) name);
          // Nothing typed in a file, `retries:`, is read as null and means left out.
          if (value != null || SchemaNodes.allows(property, "null") || property.isMissingNode()) {
            filled.put((String) name, inside(property, value));
          }
        });
    for (String name : schema.path("properties").propertyNames()) {
      if (!filled.containsKey(name)) {
        fill(schema, name, filled);
      }
    }
    return filled;
  }

  private void fill(JsonNode schema, String name, Map<String, Object> filled) {
    JsonNode property = nodes.property(schema, name);
    boolean required = SchemaNodes.requires(schema, name);
    if (property.has("default") && !property.path("default").isNull()) {
      filled.put(name, inside(property, JSON.convertValue(property.get("default"), Object.class)));
    } else if (!required && mayBeEmptyArray(property)) {
      filled.put(name, new ArrayList<>());
    } else if (required && SchemaNodes.allows(property, "object") && property.has("properties")) {
      // So that people read which of its properties are missing, and need not name an empty one.
      filled.put(name, filled(property, Map.of()));
    }
  }

  private static boolean mayBeEmptyArray(JsonNode property) {
    return property.path("type").asString("").equals("array")
        && property.path("minItems").asInt(0) == 0;
  }

  private Object inside(JsonNode schema, Object value) {
    if (value instanceof Map<?, ?> map) {
      return filled(schema, map);
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      for (Object item : list) {
        copy.add(inside(nodes.item(schema, copy.size()), item));
      }
      return copy;
    }
    return value;
  }
}
