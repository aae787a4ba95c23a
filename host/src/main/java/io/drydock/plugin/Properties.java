package io.drydock.plugin;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Definition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Properties that a person or a program hands in for one of a plugin's definitions. */
public final class Properties {
  private static final JsonMapper JSON = JsonMapper.shared();

  private Properties() {}

  /**
   * Makes properties from typed text: a string property takes its text as it is, any other is read
   * as JSON.
   *
   * @param doing what is being done, for the error
   * @throws DrydockException INVALID_PARAMETERS, naming all problems at once
   */
  public static Map<String, Object> fromText(
      String doing, PluginSchema schema, Definition definition, Map<String, String> texts) {
    JsonNode known = schema.properties(definition);
    List<String> problems = new ArrayList<>();
    Map<String, Object> properties = new LinkedHashMap<>();
    texts.forEach(
        (name, text) -> {
          JsonNode property = known.path(name);
          if (property.isMissingNode()) {
            problems.add("/%s: is not a property of the plugin's schema".formatted(name));
          } else {
            properties.put(name, value(name, property, text, problems));
          }
        });
    if (!problems.isEmpty()) {
      throw invalid(doing, schema, definition, problems);
    }
    return properties;
  }

  private static Object value(String name, JsonNode property, String text, List<String> problems) {
    if (property.path("type").asString("").equals("string")) {
      return text;
    }
    try {
      return JSON.readValue(text, Object.class);
    } catch (JacksonException e) {
      if (property.path("type").isString()) {
        String type = property.path("type").asString();
        problems.add("/%s: must be of type %s, and '%s' is not".formatted(name, type, text));
      }
      // A property that may have several types, text among them.
      return text;
    }
  }

  /** INVALID_PARAMETERS that tells all problems, and which properties there are. */
  static DrydockException invalid(
      String doing, PluginSchema schema, Definition definition, List<String> problems) {
    return new DrydockException(
        ErrorCode.INVALID_PARAMETERS,
        doing,
        String.join(System.lineSeparator(), problems),
        "The properties of %s are: %s."
            .formatted(definition.schemaName(), listed(schema, definition)));
  }

  private static String listed(PluginSchema schema, Definition definition) {
    List<String> required =
        schema
            .definition(definition)
            .path("required")
            .valueStream()
            .map(JsonNode::asString)
            .toList();
    List<String> shown = new ArrayList<>();
    schema
        .properties(definition)
        .forEachEntry(
            (name, property) -> {
              String type = property.path("type").asString("any type");
              String need = required.contains(name) ? ", required" : "";
              shown.add("%s (%s%s)".formatted(name, type, need));
            });
    return shown.isEmpty() ? "none" : String.join(", ", shown);
  }
}
