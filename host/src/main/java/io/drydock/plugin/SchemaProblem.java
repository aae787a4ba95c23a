package io.drydock.plugin;

import com.networknt.schema.Error;
import io.drydock.model.SealedValue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One thing that is wrong with properties, in words for the person who typed them. */
final class SchemaProblem {
  private static final int LONGEST_VALUE = 80;

  private SchemaProblem() {}

  static String describe(JsonNode definition, Error error) {
    var nodes = new SchemaNodes(definition);
    String pointer = pointer(error);
    String expected = expectation(error);
    String given = isAboutAbsence(error) ? "" : ", given " + given(nodes, pointer, error);
    return named(pointer, nodes.at(pointer)) + ": " + expected + given;
  }

  /** {@code /pointer (Pretty name)}. */
  static String named(String pointer, JsonNode property) {
    String prettyName = property.path("prettyName").asString("");
    return prettyName.isEmpty() ? pointer : pointer + " (" + prettyName + ")";
  }

  /** The validator reports a missing property at its owner; people look for the property. */
  private static String pointer(Error error) {
    String owner = error.getInstanceLocation().toString().replaceFirst("^\\$", "");
    String place = owner.startsWith("/") || owner.isEmpty() ? owner : "/" + owner;
    return error.getProperty() == null ? place : place + "/" + error.getProperty();
  }

  private static boolean isAboutAbsence(Error error) {
    return error.getKeyword().equals("required")
        || error.getKeyword().equals("additionalProperties");
  }

  private static String expectation(Error error) {
    JsonNode wanted = error.getSchemaNode();
    return switch (error.getKeyword()) {
      case "required" -> "is required and missing";
      case "additionalProperties" -> "is not a property of the plugin's schema";
      case "type" -> "must be of type " + listed(wanted, " or ");
      case "enum" -> "must be one of " + listed(wanted, ", ");
      case "minimum" -> "must be at least " + text(wanted);
      case "maximum" -> "must be at most " + text(wanted);
      case "exclusiveMinimum" -> "must be more than " + text(wanted);
      case "exclusiveMaximum" -> "must be less than " + text(wanted);
      case "minLength" -> "must have at least %s characters".formatted(text(wanted));
      case "maxLength" -> "must have at most %s characters".formatted(text(wanted));
      case "minItems" -> "must have at least %s items".formatted(text(wanted));
      case "maxItems" -> "must have at most %s items".formatted(text(wanted));
      case "uniqueItems" -> "must not have an item twice";
      case "pattern" -> "must match the pattern " + text(wanted);
      default -> String.valueOf(error.getMessage());
    };
  }

  private static String listed(@Nullable JsonNode wanted, String separator) {
    return wanted != null && wanted.isArray()
        ? wanted.valueStream().map(SchemaProblem::text).collect(Collectors.joining(separator))
        : text(wanted);
  }

  private static String text(@Nullable JsonNode node) {
    return node == null ? "" : node.isString() ? node.asString() : node.toString();
  }

  private static String given(SchemaNodes nodes, String pointer, Error error) {
    JsonNode value = error.getInstanceNode();
    if (value == null) {
      return "nothing";
    }
    if (nodes.isSecret(pointer) || value.isContainer()) {
      return value.isContainer() ? kind(value) : SealedValue.BLOTTED;
    }
    String text = value.toString();
    return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text;
  }

  private static String kind(JsonNode container) {
    return container.isArray() ? "an array of %d".formatted(container.size()) : "an object";
  }
}
