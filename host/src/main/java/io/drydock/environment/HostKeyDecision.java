package io.drydock.environment;

import org.jspecify.annotations.Nullable;

/**
 * What somebody has decided about the key that a host shows.
 *
 * @param acceptUnknown whether a key of a host that is not known yet is trusted from now on
 * @param replacement the fingerprint, as OpenSSH prints it, of a key that is trusted from now on in
 *     place of the one that is known; null for none
 */
public record HostKeyDecision(boolean acceptUnknown, @Nullable String replacement) {
  /** Only keys that are known already. */
  public static final HostKeyDecision KNOWN_ONLY = new HostKeyDecision(false, null);

  /** Also the key of a host that is not known yet. */
  public static final HostKeyDecision ACCEPT_UNKNOWN = new HostKeyDecision(true, null);
}
