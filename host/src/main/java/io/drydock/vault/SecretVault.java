package io.drydock.vault;

/** One vault, spoken to in its own way. */
interface SecretVault {
  /** Where a supplier's secret is, for messages: a path, or a query. */
  String place(VaultSupplier supplier);

  /**
   * Fetches what a supplier names.
   *
   * @param question for the failure's message
   * @throws io.drydock.error.DrydockException VAULT_FAILED
   */
  VaultAccount fetch(VaultSupplier supplier, VaultQuestion question);
}
