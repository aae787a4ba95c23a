package io.drydock.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The texts among properties whose format is one of the SDK's own (contract §1): paths are checked,
 * and names of environments and users become references.
 */
final class FormTexts {
  private static final Pattern WINDOWS_PATH =
      Pattern.compile("(?s)([A-Za-z]:[\\\\/]|\\\\\\\\[^\\\\/]).*");

  private final SchemaNodes nodes;
  private final KnownPlaces places;
  private final List<String> problems;

  /**
   * @param problems takes what is wrong
   */
  FormTexts(JsonNode definition, KnownPlaces places, List<String> problems) {
    this.nodes = new SchemaNodes(definition);
    this.places = places;
    this.problems = problems;
  }

  /** A copy in which all references are the host's own. */
  Map<String, Object> checked(Map<String, Object> properties) {
    return object(nodes.root(), properties, "");
  }

  private Map<String, Object> object(JsonNode schema, Map<?, ?> owner, String pointer) {
    Map<String, Object> copy = new LinkedHashMap<>();
    owner.forEach(
        (name, value) -> {
          JsonNode property = nodes.property(schema, (String) name);
          copy.put((String) name, value(property, value, pointer + "/" + name, owner));
        });
    return copy;
  }

  private Object value(JsonNode schema, Object value, String pointer, Map<?, ?> owner) {
    if (value instanceof Map<?, ?> map) {
      return object(schema, map, pointer);
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      for (Object item : list) {
        String place = pointer + "/" + copy.size();
        copy.add(value(nodes.item(schema, copy.size()), item, place, owner));
      }
      return copy;
    }
    return value instanceof String text && !text.isEmpty()
        ? text(schema, text, pointer, owner)
        : value;
  }

  /** An empty text is nobody's path or reference; minLength refuses it where it must be one. */
  private String text(JsonNode schema, String text, String pointer, Map<?, ?> owner) {
    switch (schema.path("format").asString("")) {
      case "unixpath" -> check(text.startsWith("/"), schema, pointer, text, "that begins with /");
      case "windowspath" ->
          check(WINDOWS_PATH.matcher(text).matches(), schema, pointer, text, "such as C:\\data");
      case "reference" -> {
        return reference(schema, text, pointer, owner);
      }
      default -> {}
    }
    return text;
  }

  private void check(boolean fits, JsonNode schema, String pointer, String text, String form) {
    if (!fits || text.indexOf('\0') >= 0) {
      String what = "expected an absolute path %s, given '%s'".formatted(form, text);
      problem(schema, pointer, what);
    }
  }

  private String reference(JsonNode schema, String text, String pointer, Map<?, ?> owner) {
    return switch (schema.path("referenceType").asString("")) {
      case "UNIX_HOST_ENVIRONMENT", "UnixHostEnvironment" ->
          places
              .environment(text)
              .orElseGet(() -> unknown(schema, pointer, text, "an environment", places.names()));
      case "HOST_USER", "EnvironmentUser" -> user(schema, text, pointer, owner);
      // A kind of object that this host does not have: the plugin knows what to do with it.
      default -> text;
    };
  }

  private String user(JsonNode schema, String text, String pointer, Map<?, ?> owner) {
    String matches = schema.path("matches").asString("");
    if (matches.isEmpty()) {
      return places
          .user(text, Optional.empty())
          .orElseGet(
              () -> unknown(schema, pointer, text, "a user", places.users(Optional.empty())));
    }
    if (!(owner.get(matches) instanceof String named) || named.isEmpty()) {
      problem(
          schema,
          pointer,
          "expected a user of the environment /%s, which is left out; given '%s'"
              .formatted(matches, text));
      return text;
    }
    Optional<String> environment = places.environment(named);
    if (environment.isEmpty()) {
      // The environment is the problem, and is told.
      return text;
    }
    String kind = "a user of environment " + named;
    return places
        .user(text, environment)
        .orElseGet(() -> unknown(schema, pointer, text, kind, places.users(environment)));
  }

  private String unknown(
      JsonNode schema, String pointer, String text, String kind, List<String> all) {
    String there = all.isEmpty() ? "there is none" : "there are: " + String.join(", ", all);
    problem(schema, pointer, "expected %s, given '%s'; %s".formatted(kind, text, there));
    return text;
  }

  private void problem(JsonNode schema, String pointer, String what) {
    problems.add(SchemaProblem.named(pointer, schema) + ": " + what);
  }
}
