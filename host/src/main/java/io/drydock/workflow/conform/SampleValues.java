package io.drydock.workflow.conform;

import io.drydock.model.Environment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes values that fit a schema: what it proposes itself (const, default, enum, examples), or else
 * the plainest that its keywords allow. What a script could take for nothing, or for somebody
 * else's folder, is never among them, whatever the schema proposes: where only such a value fits,
 * there is none. The same schema always gets the same values.
 */
final class SampleValues {
  private static final String CREDENTIALS = "https://delphix.com/platform/api#/definitions/";
  private static final int DEEPEST = 12;

  private final SampleTexts texts;
  private int depth;

  /**
   * @param environment what references name
   * @param folder below it lie the paths that are made up
   */
  SampleValues(Environment environment, Path folder) {
    this.texts = new SampleTexts(environment, new SampleFolders(folder));
  }

  /** Properties for a definition: all that it declares and that a value can be made for. */
  Map<String, Object> properties(JsonNode definition) {
    Map<String, Object> properties = new LinkedHashMap<>();
    definition
        .path("properties")
        .properties()
        .forEach(
            one -> {
              Object value = value(one.getKey(), one.getValue());
              if (value != null) {
                properties.put(one.getKey(), value);
              }
            });
    return properties;
  }

  private @Nullable Object value(String name, JsonNode schema) {
    if (depth >= DEEPEST) {
      return null;
    }
    depth++;
    try {
      Object proposed = proposed(name, schema);
      return proposed != null ? proposed : made(name, schema);
    } finally {
      depth--;
    }
  }

  private @Nullable Object proposed(String name, JsonNode schema) {
    List<JsonNode> proposals = new ArrayList<>();
    proposals.add(schema.path("const"));
    proposals.add(schema.path("default"));
    schema.path("enum").forEach(proposals::add);
    schema.path("examples").forEach(proposals::add);
    for (JsonNode one : proposals) {
      if (isSomething(name, schema, one)) {
        return JsonMapper.shared().convertValue(one, Object.class);
      }
    }
    return null;
  }

  /** Whether a script that is given this acts on what it means, and on nothing of others. */
  private boolean isSomething(String name, JsonNode schema, JsonNode proposal) {
    if (proposal.isMissingNode() || proposal.isNull() || proposal.isObject()) {
      return false;
    }
    if (proposal.isString()) {
      return !texts.isOurs(name, schema) && SampleTexts.isHarmless(proposal.asString());
    }
    if (proposal.isNumber()) {
      return proposal.asDouble() > 0;
    }
    for (JsonNode element : proposal) {
      if (!isSomething(name, schema.path("items"), element)) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Object made(String name, JsonNode schema) {
    if (schema.has("const") || schema.has("enum")) {
      return null;
    }
    String reference = schema.path("$ref").asString("");
    if (reference.startsWith(CREDENTIALS)) {
      return credentials(reference);
    }
    for (String choice : List.of("oneOf", "anyOf", "allOf")) {
      if (schema.path(choice).isArray()) {
        return value(name, schema.path(choice).path(0));
      }
    }
    JsonNode type = schema.path("type");
    return switch (type.isArray() ? type.path(0).asString("") : type.asString("")) {
      case "string" -> texts.of(name, schema);
      case "integer" -> integer(name, schema);
      case "number" -> SampleNumbers.of(name, schema);
      case "boolean" -> false;
      case "array" -> items(name, schema);
      case "null" -> null;
      default -> properties(schema);
    };
  }

  private static @Nullable Long integer(String name, JsonNode schema) {
    Double number = SampleNumbers.of(name, schema);
    return number == null ? null : Long.valueOf((long) Math.floor(number));
  }

  private static Map<String, Object> credentials(String reference) {
    return reference.endsWith("keyCredentialsSupplier")
        ? Map.of("type", "NamedKeyPairCredential", "username", "sample", "privateKey", "sample-key")
        : Map.of(
            "type", "NamedPasswordCredential", "username", "sample", "password", "sample-password");
  }

  private List<Object> items(String name, JsonNode schema) {
    List<Object> items = new ArrayList<>();
    // Where none is needed there is none, as when a person leaves the list out.
    int count = schema.path("minItems").asInt(0);
    for (int i = 0; i < count; i++) {
      Object item = value(name, schema.path("items"));
      if (item != null) {
        items.add(item);
      }
    }
    return items;
  }
}
