package io.drydock.workflow;

import io.drydock.catalog.VaultTable;
import io.drydock.dlpx.HostServices.CredentialsReply;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Vault;
import io.drydock.secret.Blotter;
import io.drydock.secret.CredentialSupplier;
import io.drydock.secret.HandedOver;
import io.drydock.vault.VaultSecret;
import io.drydock.vault.VaultSupplier;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the suppliers that an operation was handed stand for (contract §6).
 *
 * @param blotter learns what vaults keep; what is in suppliers it knows already
 */
record Credentials(Rooms rooms, Blotter blotter) {
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
  private static final String DOING = "retrieving credentials for the plugin";

  /** The credentials of a supplier, given as JSON, that must be among those handed over. */
  CredentialsReply found(HandedOver handedOver, String json) {
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
      case CYBER_ARK, HASHI_CORP -> kept(new VaultSupplier(kind, supplier));
    };
  }

  /** What a vault keeps; it is blotted out from then on, and so is the token. */
  private CredentialsReply kept(VaultSupplier supplier) {
    VaultTable table = rooms.catalog().vaults();
    Vault vault = table.find(supplier.vault()).orElseThrow(() -> unknown(supplier, table));
    String place = AddVault.place(vault.name());
    String token =
        table.sealedToken(vault.name()).map(text -> rooms.secrets().open(text, place)).orElse(null);
    if (token != null) {
      blotter.learn(token);
    }
    VaultSecret found = fetched(vault, token, supplier);
    return switch (found) {
      case VaultSecret.Password password -> {
        blotter.learn(password.value());
        yield new CredentialsReply(password.username(), password.value(), null, null);
      }
      case VaultSecret.PrivateKey key -> {
        blotter.learn(key.pem());
        yield new CredentialsReply(key.username(), null, key.pem(), null);
      }
    };
  }

  private VaultSecret fetched(Vault vault, @Nullable String token, VaultSupplier supplier) {
    try {
      return rooms.vaults().fetch(vault, token, supplier);
    } catch (DrydockException e) {
      // A vault may quote in its answer what it was asked with, and plugins see messages.
      throw blotter.blot(e);
    }
  }

  private static DrydockException unknown(VaultSupplier supplier, VaultTable table) {
    String names = String.join(", ", table.all().stream().map(Vault::name).toList());
    return new DrydockException(
        ErrorCode.VAULT_FAILED,
        "retrieving credentials from vault '%s'".formatted(supplier.vault()),
        "there is no vault of that name here; "
            + (names.isEmpty() ? "there is none yet" : "there are: " + names),
        "Add it: drydock vault add %s --type TYPE --url URL".formatted(supplier.vault()));
  }

  private static @Nullable String text(JsonNode supplier, String name) {
    return supplier.path(name).isString() ? supplier.path(name).asString() : null;
  }
}
