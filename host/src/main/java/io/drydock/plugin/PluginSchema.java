package io.drydock.plugin;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Definition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What {@code schema.json} says (contract §1): the definitions, and what fits them. */
public final class PluginSchema {
  /** How the warning begins that a key is there twice. */
  public static final String KEY_TWICE = "the schema has a key twice";

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final String DEFAULT_SNAPSHOT_PARAMETERS =
      """
      {"type": "object", "additionalProperties": false,
       "properties": {"resync": {"type": "boolean", "prettyName": "Resync"}}}
      """;

  private final String text;
  private final JsonNode root;
  private final Map<Definition, Schema> validators = new ConcurrentHashMap<>();

  private PluginSchema(String text, JsonNode root) {
    this.text = text;
    this.root = SchemaForm.asUsed(root);
  }

  /** Reads the schema file; problems name the file, and the line or the JSON pointer. */
  static PluginSchema read(Path configFile, Path file, List<String> warnings) {
    try {
      String text = Files.readString(file);
      PluginSchema schema = new PluginSchema(text, JSON.readTree(text));
      schema.check(file, warnings);
      warnAboutDuplicates(text, warnings);
      return schema;
    } catch (IOException e) {
      throw invalid(file, "it cannot be read as UTF-8 text: " + e, e);
    } catch (JacksonException e) {
      String why = "it is no JSON: " + PluginFilesReader.place(e) + e.getOriginalMessage();
      throw invalid(file, why + " (named by /schemaFile of " + configFile + ")", e);
    }
  }

  private static DrydockException invalid(
      Path file, String why, @org.jspecify.annotations.Nullable Exception e) {
    return new DrydockException(
        ErrorCode.PLUGIN_SCHEMA_INVALID,
        "reading " + file,
        why,
        "Correct the file and try again.",
        e);
  }

  private void check(Path file, List<String> warnings) {
    List<String> problems = new ArrayList<>();
    for (Definition definition : Definition.values()) {
      String name = definition.schemaName();
      JsonNode found = root.path(name);
      if (found.isMissingNode() && definition == Definition.SNAPSHOT_PARAMETERS) {
        warnings.add("/" + name + " is missing in the schema; taken as {\"resync\": boolean}");
      } else if (found.isMissingNode()) {
        problems.add("/" + name + " is missing");
      } else if (!found.isObject()) {
        problems.add("/" + name + " must be an object");
      }
    }
    if (problems.isEmpty()) {
      warnAboutIdentity(Definition.REPOSITORY, warnings);
      warnAboutIdentity(Definition.SOURCE_CONFIG, warnings);
    } else {
      throw invalid(file, String.join(System.lineSeparator(), problems), null);
    }
  }

  private void warnAboutIdentity(Definition definition, List<String> warnings) {
    for (String keyword : List.of("nameField", "identityFields")) {
      if (!definition(definition).has(keyword)) {
        warnings.add(
            "/%s has no %s%s".formatted(definition.schemaName(), keyword, SdkBuild.REFUSES_IT));
      }
    }
    List<String> fields = new ArrayList<>(identityFields(definition));
    fields.add(nameField(definition));
    for (String field : fields) {
      if (properties(definition).path(field).isMissingNode()) {
        warnings.add(
            "/%s has no property '%s', which names or identifies its objects"
                .formatted(definition.schemaName(), field));
      }
    }
  }

  private static void warnAboutDuplicates(String text, List<String> warnings) {
    try {
      STRICT.readTree(text);
    } catch (JacksonException e) {
      warnings.add(KEY_TWICE + ", the last one wins: " + e.getOriginalMessage());
    }
  }

  /** The same for another text, that of a schema which was read before. */
  public PluginSchema of(String otherText) {
    return new PluginSchema(otherText, JSON.readTree(otherText));
  }

  /** The text of the file. */
  public String text() {
    return text;
  }

  /** Whether both say the same, spaces and order of keys aside. */
  public boolean saysTheSameAs(String otherText) {
    return root.equals(SchemaForm.asUsed(JSON.readTree(otherText)));
  }

  /** A definition's own JSON Schema. */
  public JsonNode definition(Definition definition) {
    JsonNode found = root.path(definition.schemaName());
    return found.isMissingNode() ? JSON.readTree(DEFAULT_SNAPSHOT_PARAMETERS) : found;
  }

  /** The JSON Schemas of a definition's properties, by name. */
  public JsonNode properties(Definition definition) {
    return definition(definition).path("properties");
  }

  /** The property that names an object of this definition: {@code name} where it does not say. */
  public String nameField(Definition definition) {
    return definition(definition).path("nameField").asString("name");
  }

  /**
   * The properties that tell objects of this definition apart; its name field if it does not say.
   */
  public List<String> identityFields(Definition definition) {
    JsonNode fields = definition(definition).path("identityFields");
    if (!fields.isArray() || fields.isEmpty()) {
      return List.of(nameField(definition));
    }
    return fields.valueStream().map(JsonNode::asString).toList();
  }

  /**
   * What is wrong with some properties, in words: JSON pointer, pretty name, what was expected.
   *
   * @return nothing when they fit the definition
   */
  public List<String> problems(Definition definition, Map<String, Object> properties) {
    return errors(definition, JSON.valueToTree(properties)).stream()
        .sorted(Comparator.comparing(error -> error.getInstanceLocation().toString()))
        .map(error -> SchemaProblem.describe(definition(definition), error))
        .toList();
  }

  // The validator throws what it likes at a schema that is none, and runs in circles with one whose
  // reference leads to itself.
  private List<Error> errors(Definition definition, JsonNode instance) {
    try {
      return validator(definition).validate(instance);
    } catch (SchemaException | IllegalArgumentException | StackOverflowError e) {
      String why =
          e instanceof StackOverflowError
              ? "a reference in it leads around in a circle, or it is nested too deeply"
              : "it is no JSON Schema: " + e.getMessage();
      throw new DrydockException(
          ErrorCode.PLUGIN_SCHEMA_INVALID,
          "checking properties against /" + definition.schemaName() + " of the plugin's schema",
          why,
          "Correct the schema; drydock build shows the place.",
          e);
    }
  }

  private synchronized Schema validator(Definition definition) {
    return validators.computeIfAbsent(
        definition,
        wanted ->
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(CredentialReferences.inlined((ObjectNode) definition(wanted))));
  }
}
