package io.drydock.vault;

import io.drydock.model.Vault;
import io.drydock.secret.CredentialSupplier;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks vaults for what suppliers name. Whom it trusts over TLS, and with which certificate it shows
 * itself, is the JVM's setting ({@code javax.net.ssl.trustStore}, {@code keyStore}).
 */
public final class VaultConnections {
  private final VaultHttp http;

  /**
   * @param connectLimit how long a connection may take to come about
   * @param answerLimit how long the whole of an answer may take
   */
  public VaultConnections(Duration connectLimit, Duration answerLimit) {
    this.http = new VaultHttp(connectLimit, answerLimit);
  }

  /**
   * Fetches what a supplier stands for.
   *
   * @param token what the vault lets in; null for one that takes none
   * @throws io.drydock.error.DrydockException VAULT_FAILED
   */
  public VaultSecret fetch(Vault vault, @Nullable String token, VaultSupplier supplier) {
    checkType(vault, supplier);
    SecretVault speaking =
        switch (vault.type()) {
          case HASHICORP -> new HashiCorpVault(http, vault, Objects.requireNonNull(token));
          case CYBERARK -> new CyberArkVault(http, vault);
        };
    var question = new VaultQuestion(vault, speaking.place(supplier));
    return supplier.expected().of(speaking.fetch(supplier, question), question);
  }

  private static void checkType(Vault vault, VaultSupplier supplier) {
    CredentialSupplier served =
        switch (vault.type()) {
          case HASHICORP -> CredentialSupplier.HASHI_CORP;
          case CYBERARK -> CredentialSupplier.CYBER_ARK;
        };
    if (supplier.kind() != served) {
      throw new VaultQuestion(vault, supplier.kind().type())
          .failed(
              "it is a vault of type %s, which serves %s only"
                  .formatted(vault.type().word(), served.type()),
              "Give the object credentials of that type, or name another vault.");
    }
  }
}
