package io.drydock.vault;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Vault;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of which vault, for the messages of failures.
 *
 * @param place path or query within the vault; no secret
 */
record VaultQuestion(Vault vault, String place) {
  DrydockException failed(String why, String whatToDo) {
    return failed(why, whatToDo, null);
  }

  DrydockException failed(String why, String whatToDo, @Nullable Throwable cause) {
    return new DrydockException(
        ErrorCode.VAULT_FAILED,
        "retrieving credentials from vault '%s' (%s), '%s'"
            .formatted(vault.name(), vault.url(), place),
        why,
        whatToDo,
        cause);
  }

  /** The answer is not one that this kind of vault gives. */
  DrydockException malformed(String why) {
    return failed(
        "its answer is not one of a vault of type %s: %s".formatted(vault.type().word(), why),
        "See that its URL and type are right: drydock vault show " + vault.name() + ".");
  }
}
