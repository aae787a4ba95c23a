package io.drydock.environment.ssh;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.JSchException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A key that a host has proven to own.
 *
 * @param host the host as known-hosts files write it: {@code host}, or {@code [host]:port} where
 *     the port is not 22
 * @param type the kind of key, {@code ssh-ed25519}
 * @param base64 the public key as it stands in such a file
 */
record PresentedKey(String host, String type, String base64) {

  static PresentedKey of(String host, byte[] key) {
    try {
      var known = new HostKey(host, HostKey.GUESS, key);
      return new PresentedKey(host, known.getType(), known.getKey());
    } catch (JSchException unreadable) {
      throw new IllegalStateException("a key that was just verified cannot be read", unreadable);
    }
  }

  /** As OpenSSH prints it. */
  String fingerprint() {
    try {
      byte[] key = Base64.getDecoder().decode(base64);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
      return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  String asKnownHostsLine() {
    return "%s %s %s\n".formatted(host, type, base64);
  }

  @Override
  public String toString() {
    return "%s (%s)".formatted(fingerprint(), type);
  }
}
