package io.drydock.vault;

/** What a vault keeps for a supplier; never prints its secret. */
public sealed interface VaultSecret {
  /** Whose it is. */
  String username();

  /** A password. */
  record Password(String username, String value) implements VaultSecret {
    @Override
    public String toString() {
      return "Password[****]";
    }
  }

  /** A private key in OpenSSH or PEM form. */
  record PrivateKey(String username, String pem) implements VaultSecret {
    @Override
    public String toString() {
      return "PrivateKey[****]";
    }
  }
}
