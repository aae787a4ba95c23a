package io.drydock.vault;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.secret.CredentialSupplier;
import tools.jackson.databind.JsonNode;

/**
 * A credentials supplier that names a vault (contract §6).
 *
 * @param kind what its {@code type} says
 * @param json the supplier as it was handed over
 */
public record VaultSupplier(CredentialSupplier kind, JsonNode json) {
  /** The name of its vault. */
  public String vault() {
    return text("vault");
  }

  /** A property that it must have; schemas that only say {@code object} let others through. */
  String text(String property) {
    String text = json.path(property).asString("");
    if (text.isEmpty()) {
      throw new DrydockException(
          ErrorCode.VAULT_FAILED,
          "retrieving credentials of the type " + kind.type(),
          "/%s is missing in the supplier, or is no text".formatted(property),
          "Give the object credentials with this property.");
    }
    return text;
  }

  /** What {@code expectedSecretType} says; any kind where it is missing. */
  ExpectedSecret expected() {
    return ExpectedSecret.of(json.path("expectedSecretType").asString(""));
  }
}
