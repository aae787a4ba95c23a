package io.drydock.plugin;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * References to the engine's definitions of credentials suppliers are identifiers and are never
 * fetched (contract §1); for the validator they become what they stand for, an object.
 */
final class CredentialReferences {
  private static final String ENGINE = "https://delphix.com/platform/api#";

  private CredentialReferences() {}

  /** A copy of the schema without references to the engine. */
  static JsonNode inlined(ObjectNode schema) {
    ObjectNode copy = schema.deepCopy();
    replace(copy);
    return copy;
  }

  private static void replace(JsonNode node) {
    if (node instanceof ObjectNode object) {
      if (object.path("$ref").asString("").startsWith(ENGINE)) {
        object.remove("$ref");
        object.put("type", "object");
      }
      object.values().forEach(CredentialReferences::replace);
    } else if (node instanceof ArrayNode array) {
      array.forEach(CredentialReferences::replace);
    }
  }
}
