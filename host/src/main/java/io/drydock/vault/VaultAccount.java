package io.drydock.vault;

/** A name and a secret as the vault's answer has them; never prints the secret. */
record VaultAccount(String username, String secret) {
  @Override
  public String toString() {
    return "VaultAccount[****]";
  }
}
