package io.drydock.plugin;

import com.networknt.schema.Error;
import tools.jackson.databind.JsonNode;

/** One thing that is wrong with properties, in words for the person who typed them. */
final class SchemaProblem {
  private SchemaProblem() {}

  static String describe(JsonNode definition, Error error) {
    String pointer = pointer(error);
    JsonNode property = at(definition, pointer);
    String prettyName = property.path("prettyName").asString("");
    String name = prettyName.isEmpty() ? "" : " (" + prettyName + ")";
    // The validator says "$.a: " or "/a: " before its message only in some versions; the pointer is
    // ours.
    return pointer + name + ": " + expectation(error);
  }

  /** The validator reports a missing property at its owner; people look for the property. */
  private static String pointer(Error error) {
    String owner = error.getInstanceLocation().toString().replaceFirst("^\\$", "");
    String place = owner.startsWith("/") || owner.isEmpty() ? owner : "/" + owner;
    return error.getProperty() == null ? place : place + "/" + error.getProperty();
  }

  private static JsonNode at(JsonNode definition, String pointer) {
    JsonNode here = definition;
    for (String step : pointer.split("/", -1)) {
      if (!step.isEmpty()) {
        here = here.has("items") ? here.path("items") : here.path("properties").path(step);
      }
    }
    return here;
  }

  private static String expectation(Error error) {
    return switch (error.getKeyword()) {
      case "required" -> "is required and missing";
      case "additionalProperties" -> "is not a property of the plugin's schema";
      default -> error.getMessage();
    };
  }
}
