package io.drydock.secret;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The kinds of credentials suppliers (contract §6): objects that say so by their {@code type}. */
public enum CredentialSupplier {
  PASSWORD("NamedPasswordCredential"),
  KEY_PAIR("NamedKeyPairCredential"),
  CYBER_ARK("CyberArkVaultCredential"),
  HASHI_CORP("HashiCorpVaultCredential");

  /** The properties of suppliers that are secrets. */
  static final Set<String> SECRETS = Set.of("password", "privateKey");

  private final String type;

  CredentialSupplier(String type) {
    this.type = type;
  }

  /** What {@code type} says. */
  public String type() {
    return type;
  }

  /** The kind of a supplier; empty for any other object. */
  public static Optional<CredentialSupplier> of(Map<?, ?> object) {
    return ofType(object.get("type"));
  }

  /** The kind that an object's {@code type} names. */
  static Optional<CredentialSupplier> ofType(@Nullable Object type) {
    for (CredentialSupplier kind : values()) {
      if (kind.type.equals(type)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** All types, for a message. */
  public static String types() {
    return Stream.of(values()).map(CredentialSupplier::type).collect(Collectors.joining(", "));
  }
}
