package io.drydock.cli.view;

import io.drydock.cli.output.Fields;
import io.drydock.model.Definition;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plugin's schema: for people, which properties they may set with {@code -p}. */
public final class SchemaView {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private SchemaView() {}

  /** As it is, for programs. */
  public static void addWhole(Fields fields, String schema) {
    fields.with("schema", MAPPER.readValue(schema, Map.class));
  }

  /** What people are asked for, and what snapshots tell. */
  public static void addProperties(Fields fields, String schema) {
    JsonNode root = MAPPER.readTree(schema);
    for (var definition : Definition.values()) {
      Map<String, Object> properties = properties(root.path(definition.schemaName()));
      fields.with(definition.schemaName(), properties);
    }
  }

  private static Map<String, Object> properties(JsonNode definition) {
    Map<String, Object> described = new LinkedHashMap<>();
    for (var property : definition.path("properties").properties()) {
      boolean required = isRequired(definition, property.getKey());
      described.put(property.getKey(), description(property.getValue(), required));
    }
    return described;
  }

  private static boolean isRequired(JsonNode definition, String name) {
    return definition.path("required").valueStream().anyMatch(n -> n.asString("").equals(name));
  }

  private static String description(JsonNode property, boolean required) {
    JsonNode type = property.path("type");
    String text = property.path("description").asString(property.path("prettyName").asString(""));
    String head = type.isString() ? type.asString() : "value";
    String format = property.path("format").asString("");
    return head
        + (format.isEmpty() ? "" : " (" + format + ")")
        + (required ? ", required" : "")
        + (text.isEmpty() ? "" : ": " + text.replaceAll("\\s+", " "));
  }
}
