package io.drydock.plugin.check;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.drydock.model.Definition;
import io.drydock.plugin.SdkBuild;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Looks for what an author cannot have meant in a schema that can be read (contract §1). */
final class SchemaLint {
  private static final Set<String> KEYWORDS =
      Set.of(
          ("$schema $id id $ref $comment $defs title description default readOnly writeOnly"
                  + " examples multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength"
                  + " minLength pattern additionalItems items maxItems minItems uniqueItems contains"
                  + " maxProperties minProperties required additionalProperties definitions properties"
                  + " patternProperties dependencies propertyNames const enum type format"
                  + " contentMediaType contentEncoding if then else allOf anyOf oneOf not deprecated"
                  + " nameField identityFields prettyName ordering referenceType matches"
                  + " dxFormProperties")
              .split(" "));
  private static final String ENGINE = "https://delphix.com/platform/api#";

  private final JsonNode root;
  private final List<SchemaRemark> remarks = new ArrayList<>();

  private SchemaLint(JsonNode root) {
    this.root = root;
  }

  static List<SchemaRemark> of(JsonNode root) {
    var lint = new SchemaLint(root);
    lint.checkTop();
    for (Definition definition : Definition.values()) {
      JsonNode schema = root.path(definition.schemaName());
      if (schema.isMissingNode()) {
        continue;
      }
      String pointer = "/" + definition.schemaName();
      lint.checkForm(pointer, schema);
      lint.checkRecordSize(definition, pointer, schema);
      new SchemaWalk((place, inner) -> lint.check(schema, place, inner)).walk(pointer, schema);
    }
    return lint.remarks;
  }

  private void checkTop() {
    Set<String> known = new LinkedHashSet<>();
    Arrays.stream(Definition.values()).map(Definition::schemaName).forEach(known::add);
    root.propertyNames().stream()
        .filter(name -> !known.contains(name) && !name.equals("$schema"))
        .forEach(
            name ->
                warn(
                    "/" + name,
                    "is no definition, and is ignored"
                        + NearName.hint(name, known)
                        + SdkBuild.REFUSES_IT));
  }

  private void warn(String pointer, String message) {
    remarks.add(SchemaRemark.warning(pointer, message));
  }

  /** What JSON Schema's own schema says. */
  private void checkForm(String pointer, JsonNode schema) {
    Set<String> seen = new LinkedHashSet<>();
    for (var problem : FORM.validate(schema)) {
      String inside = problem.getInstanceLocation().toString().replaceFirst("^\\$", "");
      String place = inside.isEmpty() || inside.startsWith("/") ? inside : "/" + inside;
      String name = place.substring(place.lastIndexOf('/') + 1);
      if (seen.add(place)) {
        warn(
            pointer + place,
            "is not what JSON Schema allows for '%s'%s".formatted(name, SdkBuild.REFUSES_IT));
      }
    }
  }

  private static final Schema FORM =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_7.getDialectId()));

  /** The engine takes this property as the block size of the dataset's storage. */
  private void checkRecordSize(Definition definition, String pointer, JsonNode schema) {
    JsonNode size = schema.path("properties").path("recordSizeInKB");
    boolean source =
        definition == Definition.LINKED_SOURCE || definition == Definition.VIRTUAL_SOURCE;
    if (source
        && !size.isMissingNode()
        && !(size.path("type").isString() && size.path("type").asString().equals("integer"))) {
      warn(
          pointer + "/properties/recordSizeInKB",
          "should be of type integer" + SdkBuild.REFUSES_IT);
    }
  }

  private void check(JsonNode definition, String pointer, JsonNode schema) {
    checkKeywords(pointer, schema);
    checkNames(pointer, schema);
    checkReference(definition, pointer, schema);
    checkValues(pointer, schema);
  }

  private void checkKeywords(String pointer, JsonNode schema) {
    for (String name : schema.propertyNames()) {
      if (!KEYWORDS.contains(name)) {
        String hint = NearName.hint(name, KEYWORDS);
        warn(
            pointer + "/" + name, "'%s' is an unknown keyword, and ignored".formatted(name) + hint);
      }
    }
  }

  private void checkNames(String pointer, JsonNode schema) {
    JsonNode properties = schema.path("properties");
    boolean closed =
        schema.path("additionalProperties").isBoolean()
            && !schema.path("additionalProperties").asBoolean()
            && schema.path("patternProperties").isMissingNode();
    for (String keyword : List.of("required", "ordering")) {
      for (JsonNode name : schema.path(keyword)) {
        if (name.isString() && properties.path(name.asString()).isMissingNode()) {
          undeclared(pointer + "/" + keyword, name.asString(), properties, closed, keyword);
        }
      }
    }
  }

  /** The SDK's build takes all of this. */
  private void undeclared(
      String place, String name, JsonNode properties, boolean closed, String keyword) {
    boolean impossible = closed && keyword.equals("required");
    String end = impossible ? ", so that no object can ever fit" : "";
    String message = "%s names '%s', which is no property%s".formatted(keyword, name, end);
    warn(place, message + NearName.hint(name, properties.propertyNames()));
  }

  private void checkReference(JsonNode definition, String pointer, JsonNode schema) {
    String reference = schema.path("$ref").asString("");
    if (reference.startsWith("#") && !leadsSomewhere(definition, reference)) {
      String why =
          leadsSomewhere(root, reference)
              ? "and leads out of its own definition, which sees nothing of what is beside it; put"
                  + " what it names into /%s, below \"definitions\"".formatted(top(pointer))
              : "and nothing is there";
      remarks.add(
          SchemaRemark.error(pointer + "/$ref", "$ref is '%s', %s".formatted(reference, why)));
    } else if (!reference.isEmpty()
        && !reference.startsWith("#")
        && !reference.startsWith(ENGINE)) {
      warn(
          pointer + "/$ref",
          "$ref is '%s'; references out of this file are never fetched".formatted(reference));
    }
  }

  private static String top(String pointer) {
    return pointer.split("/", 3)[1];
  }

  private static boolean leadsSomewhere(JsonNode from, String reference) {
    String path = reference.substring(1);
    try {
      return !from.at(path).isMissingNode();
    } catch (IllegalArgumentException noPointer) {
      return false;
    }
  }

  private void checkValues(String pointer, JsonNode schema) {
    JsonNode options = schema.path("enum");
    JsonNode preset = schema.path("default");
    if (options.isArray()
        && !preset.isMissingNode()
        && options.valueStream().noneMatch(preset::equals)) {
      warn(pointer + "/default", "the default is none of the values of enum");
    }
  }
}
