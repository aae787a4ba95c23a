package io.drydock.model;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A server that keeps secrets, which credentials suppliers name (contract §6).
 *
 * @param name what suppliers call it; unique
 * @param type what it speaks
 * @param url where its API begins, without a slash at the end
 * @param namespace of a HashiCorp vault; null for its root
 * @param appId who asks a CyberArk vault; null for a HashiCorp vault, which gets a token
 * @param addedAt when it was added here
 */
public record Vault(
    String name,
    Type type,
    URI url,
    @Nullable String namespace,
    @Nullable String appId,
    Instant addedAt) {

  /** What a vault speaks. */
  public enum Type {
    /** The HTTP API of HashiCorp Vault, secrets engine KV version 2 or 1. */
    HASHICORP,
    /** The web service of CyberArk's Central Credential Provider. */
    CYBERARK;

    /** As people type it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
