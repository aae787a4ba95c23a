package io.drydock.vault;

import java.util.regex.Pattern;

/** Which kind of secret a supplier stands for (contract §6, {@code expectedSecretType}). */
enum ExpectedSecret {
  ANY,
  PASSWORD,
  KEY_PAIR;

  /** PEM's and OpenSSH's form; the label in the middle says which algorithm. */
  private static final Pattern PRIVATE_KEY =
      Pattern.compile("\\s*-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----.*", Pattern.DOTALL);

  /** Unknown words are for the schema to refuse; here they say nothing. */
  static ExpectedSecret of(String word) {
    return switch (word) {
      case "password" -> PASSWORD;
      case "keyPair" -> KEY_PAIR;
      default -> ANY;
    };
  }

  /** What an account's secret is. */
  VaultSecret of(VaultAccount account, VaultQuestion question) {
    boolean key = PRIVATE_KEY.matcher(account.secret()).matches();
    if (this == KEY_PAIR && !key) {
      throw question.failed(
          "the secret there is no private key in PEM form, which a key pair was expected to be",
          "Put the private key there, or expect a password (expectedSecretType).");
    }
    return key && this != PASSWORD
        ? new VaultSecret.PrivateKey(account.username(), account.secret())
        : new VaultSecret.Password(account.username(), account.secret());
  }
}
