package io.drydock.workflow;

import io.drydock.dlpx.HostServices.CredentialsReply;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.secret.CredentialSupplier;
import io.drydock.secret.HandedOver;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the suppliers that an operation was handed stand for (contract §6). */
final class Credentials {
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
  private static final String DOING = "retrieving credentials for the plugin";

  private Credentials() {}

  /** The credentials of a supplier, given as JSON, that must be among those handed over. */
  static CredentialsReply found(HandedOver handedOver, String json) {
    JsonNode supplier = JsonMapper.shared().readTree(json);
    if (!handedOver.includes(supplier)) {
      throw new DrydockException(
          ErrorCode.PLUGIN_OPERATION_FAILED,
          DOING,
          "libs.retrieve_credentials was called with a supplier that this operation was not handed,"
              + " or that was changed",
          "Let the plugin pass on a supplier from the operation's own arguments as it is.");
    }
    CredentialSupplier kind =
        CredentialSupplier.of(JsonMapper.shared().convertValue(supplier, OBJECT)).orElseThrow();
    String username = text(supplier, "username");
    return switch (kind) {
      case PASSWORD -> new CredentialsReply(username, text(supplier, "password"), null, null);
      case KEY_PAIR ->
          new CredentialsReply(
              username, null, text(supplier, "privateKey"), text(supplier, "publicKey"));
      case CYBER_ARK, HASHI_CORP -> throw noVault(supplier);
    };
  }

  private static DrydockException noVault(JsonNode supplier) {
    return new DrydockException(
        ErrorCode.VAULT_FAILED,
        DOING,
        "this Drydock cannot ask the vault '%s': it knows no vaults yet"
            .formatted(supplier.path("vault").asString("")),
        "Use credentials of the type NamedPasswordCredential or NamedKeyPairCredential.");
  }

  private static @Nullable String text(JsonNode supplier, String name) {
    return supplier.path(name).isString() ? supplier.path(name).asString() : null;
  }
}
