package io.drydock.workflow;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Vault;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Adds a vault. Its token is sealed in the catalog. */
public final class AddVault {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  /** Header fields take no others; and their refusal by the HTTP client would show the token. */
  private static final Pattern HEADER_TEXT = Pattern.compile("[!-~]+");

  private final Rooms rooms;

  /** Works with these rooms. */
  public AddVault(Rooms rooms) {
    this.rooms = rooms;
  }

  /** See {@link io.drydock.Vaults#addHashiCorp}. */
  public Vault hashiCorp(String name, URI url, @Nullable String namespace, String token) {
    checkNew(name);
    checkText(name, "the token", token);
    if (namespace != null) {
      checkText(name, "the namespace", namespace);
    }
    var vault =
        new Vault(
            name,
            Vault.Type.HASHICORP,
            checked(name, url),
            namespace,
            null,
            rooms.clock().instant());
    rooms.catalog().vaults().insert(vault, rooms.secrets().seal(token, place(name)));
    return vault;
  }

  /** For what place of the catalog a vault's token is sealed. */
  static String place(String name) {
    return "vault %s, token".formatted(name);
  }

  /** See {@link io.drydock.Vaults#addCyberArk}. */
  public Vault cyberArk(String name, URI url, String appId) {
    checkNew(name);
    if (appId.isBlank()) {
      throw wrong(name, "the application id is empty", "Give the one that CyberArk knows.");
    }
    var vault =
        new Vault(
            name, Vault.Type.CYBERARK, checked(name, url), null, appId, rooms.clock().instant());
    rooms.catalog().vaults().insert(vault, null);
    return vault;
  }

  private void checkNew(String name) {
    Objects.checkNew("vault", name, rooms.catalog().vaults().find(name).isPresent());
  }

  private static void checkText(String name, String what, String text) {
    if (!HEADER_TEXT.matcher(text).matches()) {
      throw wrong(
          name,
          what + " is empty, or has blanks or characters that are not ASCII",
          "Give it as the vault's administrator did.");
    }
  }

  /** The address without what would be in the way of a path behind it. */
  private static URI checked(String name, URI url) {
    boolean usable =
        url.getScheme() != null
            && SCHEMES.contains(url.getScheme())
            && url.getHost() != null
            && url.getUserInfo() == null
            && url.getQuery() == null
            && url.getFragment() == null;
    if (!usable) {
      // The address is not repeated: some write a password into it.
      throw wrong(
          name,
          "the URL is no plain address of a web server",
          "Give one like https://vault.example:8200, with nothing but a path behind it.");
    }
    return URI.create(url.toString().replaceAll("/+$", ""));
  }

  private static DrydockException wrong(String name, String why, String whatToDo) {
    return new DrydockException(
        ErrorCode.INVALID_PARAMETERS, "adding vault " + name, why, whatToDo);
  }
}
