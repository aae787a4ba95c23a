package io.drydock.plugin;

import io.drydock.model.Definition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives a schema the one form that all of Drydock, and the plugin's Python, reads (contract §1):
 * {@code true} as a definition is any object, and {@code nameField} is one name, also where copied
 * examples have a list of one.
 */
final class SchemaForm {
  private static final String NAME = "nameField";
  private static final String IDENTITY = "identityFields";

  private SchemaForm() {}

  /** The schema's text for Python; the same text when it has that form already. */
  static String asUsed(String text) {
    if (text.isEmpty()) {
      return text;
    }
    JsonNode root = JsonMapper.shared().readTree(text);
    JsonNode used = asUsed(root);
    return used.equals(root) ? text : used.toString();
  }

  /** A copy that has that form. */
  static JsonNode asUsed(JsonNode root) {
    if (!(root instanceof ObjectNode)) {
      return root;
    }
    ObjectNode copy = (ObjectNode) root.deepCopy();
    for (Definition definition : Definition.values()) {
      JsonNode found = copy.path(definition.schemaName());
      if (found.isBoolean() && found.asBoolean()) {
        copy.putObject(definition.schemaName()).put("type", "object");
      } else if (found instanceof ObjectNode object) {
        useNames(object);
      }
    }
    return copy;
  }

  private static void useNames(ObjectNode definition) {
    JsonNode name = definition.path(NAME);
    JsonNode first = name.isArray() ? name.path(0) : name;
    if (first.isString()) {
      definition.set(NAME, first);
    } else {
      definition.remove(NAME);
    }
    JsonNode identity = definition.path(IDENTITY);
    if (!identity.isMissingNode()) {
      ArrayNode names = JsonMapper.shared().createArrayNode();
      (identity.isArray() ? identity.valueStream() : java.util.stream.Stream.of(identity))
          .filter(JsonNode::isString)
          .forEach(names::add);
      definition.set(IDENTITY, names);
    }
  }
}
