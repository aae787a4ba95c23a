package io.drydock.plugin.check;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** Visits a JSON schema and all schemas inside it, each with its JSON pointer. */
final class SchemaWalk {
  private static final Set<String> SCHEMAS_BY_NAME =
      Set.of("properties", "patternProperties", "definitions", "$defs", "dependencies");
  private static final Set<String> SCHEMA_LISTS = Set.of("allOf", "anyOf", "oneOf", "items");
  private static final List<String> SCHEMAS =
      List.of(
          "items",
          "additionalItems",
          "contains",
          "additionalProperties",
          "propertyNames",
          "if",
          "then",
          "else",
          "not");

  private final BiConsumer<String, JsonNode> visitor;

  SchemaWalk(BiConsumer<String, JsonNode> visitor) {
    this.visitor = visitor;
  }

  /** Visits a schema; anything but an object has nothing to visit. */
  void walk(String pointer, JsonNode schema) {
    if (!schema.isObject()) {
      return;
    }
    visitor.accept(pointer, schema);
    SCHEMAS_BY_NAME.forEach(
        keyword ->
            schema
                .path(keyword)
                .forEachEntry((name, inner) -> walk(child(pointer, keyword, name), inner)));
    SCHEMAS.forEach(keyword -> walk(pointer + "/" + keyword, schema.path(keyword)));
    for (String keyword : SCHEMA_LISTS) {
      JsonNode list = schema.path(keyword);
      for (int i = 0; list.isArray() && i < list.size(); i++) {
        walk(child(pointer, keyword, String.valueOf(i)), list.get(i));
      }
    }
  }

  static String child(String pointer, String keyword, String name) {
    return pointer + "/" + keyword + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
