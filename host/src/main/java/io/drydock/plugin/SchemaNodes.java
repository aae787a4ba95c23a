package io.drydock.plugin;

import tools.jackson.databind.JsonNode;

/** Finds its way in one definition's JSON Schema; follows references within the definition. */
record SchemaNodes(JsonNode root) {
  private static final int MOST_HOPS = 32;

  /** The schema of a property of an object. */
  JsonNode property(JsonNode schema, String name) {
    return followed(followed(schema).path("properties").path(name));
  }

  /** The schema of an array's item. */
  JsonNode item(JsonNode schema, int index) {
    JsonNode items = followed(schema).path("items");
    return followed(items.isArray() ? items.path(index) : items);
  }

  /** The schema itself, or what its reference into this definition names. */
  JsonNode followed(JsonNode schema) {
    JsonNode here = schema;
    // A reference to itself is a mistake of the author's, and must not hang anybody.
    for (int hop = 0; hop < MOST_HOPS && here.path("$ref").asString("").startsWith("#/"); hop++) {
      here = root.at(here.path("$ref").asString("").substring(1));
    }
    return here;
  }

  /** The schema at a JSON pointer into a value. */
  JsonNode at(String pointer) {
    JsonNode here = followed(root);
    for (String step : pointer.split("/", -1)) {
      if (step.isEmpty()) {
        continue;
      }
      boolean index = here.has("items") && step.chars().allMatch(Character::isDigit);
      here = index ? item(here, Integer.parseInt(step)) : property(here, step);
    }
    return here;
  }

  /** Whether what is at the pointer, or around it, must not be shown. */
  boolean isSecret(String pointer) {
    for (String here = pointer; !here.isEmpty(); here = here.substring(0, here.lastIndexOf('/'))) {
      JsonNode schema = at(here);
      if (schema.path("format").asString("").equals("password")) {
        return true;
      }
      if (CredentialReferences.isSupplier(schema)) {
        return !pointer.endsWith("/type") && !pointer.endsWith("/expectedSecretType");
      }
    }
    return false;
  }

  /** Whether a value may be of this type. */
  static boolean allows(JsonNode schema, String type) {
    JsonNode types = schema.path("type");
    return types.isArray()
        ? types.valueStream().anyMatch(one -> one.asString("").equals(type))
        : types.asString("").equals(type);
  }

  /** Whether an object needs the property. */
  static boolean requires(JsonNode schema, String name) {
    return schema.path("required").valueStream().anyMatch(one -> one.asString("").equals(name));
  }
}
