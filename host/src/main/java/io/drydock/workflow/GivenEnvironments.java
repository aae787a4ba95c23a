package io.drydock.workflow;

import io.drydock.dlpx.Operation;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Plugin;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The environments that an operation was given: those of the connections among its arguments, and
 * those that properties of the format for references name (contract §2).
 *
 * @param plugin whose operation it is
 * @param operation the operation
 * @param references the environments' references
 * @param properties the names of the schema's properties that hold references
 */
record GivenEnvironments(
    Plugin plugin, Operation operation, Set<String> references, Set<String> properties) {
  private static final Pattern REFERENCE = Pattern.compile("(UNIX|WINDOWS)_HOST_ENVIRONMENT-\\d+");

  /** Those of an operation with these arguments. */
  static GivenEnvironments of(Plugin plugin, Operation operation, JsonNode arguments) {
    Set<String> properties = new HashSet<>();
    if (plugin.schema().contains("reference")) {
      collectProperties(schema(plugin), properties);
    }
    Set<String> references = new HashSet<>();
    collectConnected(arguments, references);
    collectReferences(arguments, properties, references);
    return new GivenEnvironments(plugin, operation, references, properties);
  }

  private static JsonNode schema(Plugin plugin) {
    try {
      return JsonMapper.shared().readTree(plugin.schema());
    } catch (JacksonException e) {
      // Then it has no references; whoever reads it as a schema says what is wrong.
      return JsonMapper.shared().createObjectNode();
    }
  }

  private static void collectProperties(JsonNode schema, Set<String> found) {
    for (var property : schema.path("properties").properties()) {
      if (isReference(property.getValue())) {
        found.add(property.getKey());
      }
    }
    schema.values().forEach(below -> collectProperties(below, found));
  }

  private static boolean isReference(JsonNode property) {
    return property.path("format").asString("").equals("reference")
        || (property.path("items").isObject() && isReference(property.path("items")));
  }

  /** Arguments that Drydock made: each connection and mount has an environment. */
  private static void collectConnected(JsonNode node, Set<String> found) {
    for (var argument : node.properties()) {
      JsonNode value = argument.getValue();
      if (argument.getKey().equals("environment")) {
        found.add(value.path("reference").asString(""));
      } else if (!argument.getKey().equals("parameters") && isMade(argument.getKey())) {
        collectConnected(value, found);
      }
    }
    if (node.isArray()) {
      node.values().forEach(element -> collectConnected(element, found));
    }
  }

  /** Not of the plugin's own definitions, whose properties may have any name. */
  private static boolean isMade(String argument) {
    return !Set.of(
            "repository", "source_config", "snapshot", "optional_snapshot_parameters", "object")
        .contains(argument);
  }

  private static void collectReferences(JsonNode node, Set<String> properties, Set<String> found) {
    for (var property : node.properties()) {
      if (properties.contains(property.getKey())) {
        collectTexts(property.getValue(), found);
      } else {
        collectReferences(property.getValue(), properties, found);
      }
    }
    if (node.isArray()) {
      node.values().forEach(element -> collectReferences(element, properties, found));
    }
  }

  private static void collectTexts(JsonNode node, Set<String> found) {
    if (node.isString()) {
      found.add(node.asString());
    }
    node.values().forEach(element -> collectTexts(element, found));
  }

  /**
   * Refuses what the operation was not given.
   *
   * @param function the library function that wants it
   */
  void check(String function, String reference) {
    if (!references.contains(reference)) {
      throw new DrydockException(
          ErrorCode.PLUGIN_OPERATION_FAILED,
          "running %s for %s of plugin %s".formatted(function, operation, plugin.name()),
          "the environment '%s' is none that this operation was given".formatted(reference),
          "A plugin reaches the environments of its connections and of its properties of format"
              + " 'reference'; let a property of that kind name the environment.");
    }
  }

  /** Refuses an answer that would give a later operation an environment that this one has not. */
  void checkReturned(JsonNode answer) {
    Set<String> returned = new HashSet<>();
    collectReferences(answer, properties, returned);
    for (String reference : returned) {
      if (REFERENCE.matcher(reference).matches() && !references.contains(reference)) {
        throw new DrydockException(
            ErrorCode.PLUGIN_RESULT_INVALID,
            "calling %s of plugin %s".formatted(operation, plugin.name()),
            "it returned the environment '%s', which it was not given".formatted(reference),
            "Return only references that came with the arguments.");
      }
    }
  }
}
