package io.drydock.plugin;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * References to the engine's definitions of credentials suppliers are identifiers and are never
 * fetched (contract §1); for the validator they become what they stand for: an object that says by
 * its {@code type} which kind of supplier it is (contract §6).
 */
final class CredentialReferences {
  private static final String DEFINITIONS = "https://delphix.com/platform/api#/definitions/";
  private static final String ENGINE = "https://delphix.com/platform/api#";
  private static final String VAULTS = "CyberArkVaultCredential HashiCorpVaultCredential";

  /** Which types each definition takes; other definitions of the engine take any object. */
  private static final Map<String, String> TYPES =
      Map.of(
          "credentialsSupplier", "NamedPasswordCredential NamedKeyPairCredential " + VAULTS,
          "passwordCredentialsSupplier", "NamedPasswordCredential " + VAULTS,
          "keyCredentialsSupplier", "NamedKeyPairCredential " + VAULTS);

  /** What a supplier of a type has to say, and may say. */
  private static final Map<String, List<List<String>>> PROPERTIES =
      Map.of(
          "NamedPasswordCredential", List.of(List.of("password"), List.of("username")),
          "NamedKeyPairCredential",
              List.of(List.of("privateKey"), List.of("username", "publicKey")),
          "CyberArkVaultCredential",
              List.of(List.of("vault", "queryString"), List.of("expectedSecretType")),
          "HashiCorpVaultCredential",
              List.of(
                  List.of("vault", "engine", "path", "usernameKey", "secretKey"),
                  List.of("expectedSecretType")));

  private CredentialReferences() {}

  /** A copy of the schema without references to the engine. */
  static JsonNode inlined(ObjectNode schema) {
    ObjectNode copy = schema.deepCopy();
    replace(copy);
    return copy;
  }

  private static void replace(JsonNode node) {
    if (node instanceof ObjectNode object) {
      String reference = object.path("$ref").asString("");
      if (reference.startsWith(ENGINE)) {
        object.remove("$ref");
        object.put("type", "object");
        String types =
            TYPES.get(reference.substring(Math.min(reference.length(), DEFINITIONS.length())));
        if (types != null && reference.startsWith(DEFINITIONS)) {
          describe(object, List.of(types.split(" ")));
        }
        return;
      }
      object.values().forEach(CredentialReferences::replace);
    } else if (node instanceof ArrayNode array) {
      array.forEach(CredentialReferences::replace);
    }
  }

  /** By if and then, one type after the other: so a problem names what is wrong with this one. */
  private static void describe(ObjectNode supplier, List<String> types) {
    ObjectNode type = supplier.putObject("properties").putObject("type");
    types.forEach(type.putArray("enum")::add);
    supplier.putArray("required").add("type");
    ArrayNode all = supplier.putArray("allOf");
    for (String name : types) {
      ObjectNode one = all.addObject();
      ObjectNode chosen = one.putObject("if");
      chosen.putObject("properties").putObject("type").put("const", name);
      chosen.putArray("required").add("type");
      describe(one.putObject("then"), PROPERTIES.getOrDefault(name, List.of()), types);
    }
  }

  private static void describe(ObjectNode then, List<List<String>> names, List<String> types) {
    ObjectNode properties = then.putObject("properties");
    ArrayNode required = then.putArray("required");
    names.getFirst().forEach(required::add);
    names.stream()
        .flatMap(List::stream)
        .forEach(name -> properties.putObject(name).put("type", "string"));
    if (properties.get("expectedSecretType") instanceof ObjectNode expected) {
      ArrayNode kinds = expected.putArray("enum").add("any");
      if (types.contains("NamedPasswordCredential")) {
        kinds.add("password");
      }
      if (types.contains("NamedKeyPairCredential")) {
        kinds.add("keyPair");
      }
    }
  }
}
