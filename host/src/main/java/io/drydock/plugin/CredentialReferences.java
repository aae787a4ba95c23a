package io.drydock.plugin;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * References to the engine's definitions of credentials suppliers are identifiers and are never
 * fetched (contract §1); for the validator they become what they stand for (contract §6): an object
 * whose {@code type} says which properties it has.
 */
final class CredentialReferences {
  private static final String ENGINE = "https://delphix.com/platform/api#";
  private static final String PASSWORD = "passwordCredentialsSupplier";
  private static final String KEY = "keyCredentialsSupplier";
  private static final Set<String> SECRETS = Set.of("password", "privateKey");
  private static final String EXPECTED = "expectedSecretType";

  private CredentialReferences() {}

  /** A copy of the schema in which suppliers are spelled out. */
  static JsonNode inlined(ObjectNode schema) {
    ObjectNode copy = schema.deepCopy();
    replace(copy);
    return copy;
  }

  /** Whether the property holds a credentials supplier. */
  static boolean isSupplier(JsonNode schema) {
    return schema.path("$ref").asString("").startsWith(ENGINE);
  }

  private static void replace(JsonNode node) {
    if (node instanceof ObjectNode object) {
      if (isSupplier(object)) {
        String reference = object.path("$ref").asString("");
        object.remove("$ref");
        object.setAll(supplier(reference.substring(reference.lastIndexOf('/') + 1)));
      }
      object.values().forEach(CredentialReferences::replace);
    } else if (node instanceof ArrayNode array) {
      array.forEach(CredentialReferences::replace);
    }
  }

  private static ObjectNode supplier(String kind) {
    ObjectNode schema = JsonMapper.shared().createObjectNode().put("type", "object");
    schema.putArray("required").add("type");
    ArrayNode types =
        schema.putObject("properties").putObject("type").put("type", "string").putArray("enum");
    ArrayNode shapes = schema.putArray("allOf");
    if (!kind.equals(KEY)) {
      types.add("NamedPasswordCredential");
      add(shapes, "NamedPasswordCredential", List.of("password"), List.of("username"), "");
    }
    if (!kind.equals(PASSWORD)) {
      types.add("NamedKeyPairCredential");
      List<String> optional = List.of("username", "publicKey");
      add(shapes, "NamedKeyPairCredential", List.of("privateKey"), optional, "");
    }
    types.add("CyberArkVaultCredential").add("HashiCorpVaultCredential");
    List<String> query = List.of("vault", "queryString");
    List<String> path = List.of("vault", "engine", "path", "usernameKey", "secretKey");
    add(shapes, "CyberArkVaultCredential", query, List.of(EXPECTED), kind);
    add(shapes, "HashiCorpVaultCredential", path, List.of(EXPECTED), kind);
    return schema;
  }

  /** One type: {@code if} it is this one, {@code then} it has these properties and no others. */
  private static void add(
      ArrayNode shapes, String type, List<String> required, List<String> optional, String kind) {
    ObjectNode shape = shapes.addObject();
    ObjectNode when = shape.putObject("if");
    when.putObject("properties").putObject("type").put("const", type);
    when.putArray("required").add("type");
    ObjectNode then = shape.putObject("then").put("additionalProperties", false);
    ObjectNode properties = then.putObject("properties");
    properties.putObject("type");
    ArrayNode needed = then.putArray("required");
    for (String name : required) {
      needed.add(name);
      // Databases take an empty password, and so it may be one here.
      int shortest = SECRETS.contains(name) ? 0 : 1;
      properties.putObject(name).put("type", "string").put("minLength", shortest);
    }
    for (String name : optional) {
      properties.putObject(name).put("type", "string");
    }
    if (optional.contains(EXPECTED)) {
      limit(((ObjectNode) properties.path(EXPECTED)).putArray("enum"), kind);
    }
  }

  /** A vault's secret must be of the kind that the plugin asks for. */
  private static void limit(ArrayNode expected, String kind) {
    expected.add("any");
    if (!kind.equals(KEY)) {
      expected.add("password");
    }
    if (!kind.equals(PASSWORD)) {
      expected.add("keyPair");
    }
  }
}
