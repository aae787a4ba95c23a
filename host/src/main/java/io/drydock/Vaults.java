package io.drydock;

import io.drydock.model.Vault;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The vaults of a home: where credentials are that suppliers only name. */
public interface Vaults {
  /**
   * Adds a HashiCorp Vault. It is asked when a plugin wants a secret from it, and not before.
   *
   * @param url where it listens, without {@code /v1}
   * @param namespace null for the root
   * @param token what it lets in; kept encrypted
   * @throws io.drydock.error.DrydockException INVALID_PARAMETERS, ALREADY_EXISTS
   */
  Vault addHashiCorp(String name, URI url, @Nullable String namespace, String token);

  /**
   * Adds a CyberArk vault, asked through its Central Credential Provider.
   *
   * @param url where that listens, without {@code /AIMWebService}
   * @param appId the application that it lets in
   * @throws io.drydock.error.DrydockException INVALID_PARAMETERS, ALREADY_EXISTS
   */
  Vault addCyberArk(String name, URI url, String appId);

  /** All, by name. */
  List<Vault> list();

  /** The one of this name, or NOT_FOUND. */
  Vault get(String name);

  /** Forgets it and its token. What names it fails from then on, until it is added again. */
  void delete(String name);
}
