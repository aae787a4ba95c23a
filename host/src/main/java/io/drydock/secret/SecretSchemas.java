package io.drydock.secret;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.JsonNode;

/**
 * All schemas within one definition that say something about one value: where references lead, and
 * every branch of {@code anyOf} and its like, since any of them may be the one that marks a secret.
 */
record SecretSchemas(JsonNode root, Set<JsonNode> all) {
  /** References to the engine's credentials suppliers begin so (contract §1). */
  private static final String SUPPLIERS = "https://delphix.com/platform/api#";

  private static final List<String> BRANCHES =
      List.of("allOf", "anyOf", "oneOf", "if", "then", "else");

  /** Those of a whole object. */
  static SecretSchemas of(JsonNode definition) {
    return of(definition, List.of(definition));
  }

  private static SecretSchemas of(JsonNode root, List<JsonNode> found) {
    Set<JsonNode> all = new LinkedHashSet<>();
    found.forEach(schema -> add(root, schema, all));
    return new SecretSchemas(root, all);
  }

  private static void add(JsonNode root, JsonNode schema, Set<JsonNode> all) {
    if (schema.isArray()) {
      schema.forEach(branch -> add(root, branch, all));
      return;
    }
    if (!schema.isObject() || !all.add(schema)) {
      return;
    }
    BRANCHES.forEach(keyword -> add(root, schema.path(keyword), all));
    String reference = schema.path("$ref").asString("");
    if (reference.startsWith("#/")) {
      add(root, root.at(reference.substring(1)), all);
    }
  }

  /** Whether one of them says that it is a password. */
  boolean areSecret() {
    return all.stream().anyMatch(schema -> schema.path("format").asString("").equals("password"));
  }

  /** Whether one of them says that it is a credentials supplier. */
  boolean areSupplier() {
    return all.stream().anyMatch(schema -> schema.path("$ref").asString("").startsWith(SUPPLIERS));
  }

  /** Those of a property of an object. */
  SecretSchemas property(String name) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode schema : all) {
      found.add(schema.path("properties").path(name));
      schema
          .path("patternProperties")
          .forEachEntry(
              (pattern, inner) -> {
                if (matches(pattern, name)) {
                  found.add(inner);
                }
              });
      if (schema.path("properties").path(name).isMissingNode()) {
        found.add(schema.path("additionalProperties"));
      }
    }
    return of(root, found);
  }

  private static boolean matches(String pattern, String name) {
    try {
      return Pattern.compile(pattern).matcher(name).find();
    } catch (PatternSyntaxException differentDialect) {
      // Rather hide too much.
      return true;
    }
  }

  /** Those of an item of an array. */
  SecretSchemas item(int index) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode schema : all) {
      JsonNode items = schema.path("items");
      if (!items.isArray()) {
        found.add(items);
      } else {
        found.add(index < items.size() ? items.path(index) : schema.path("additionalItems"));
      }
    }
    return of(root, found);
  }
}
