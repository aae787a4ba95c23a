package io.drydock.secret;

import io.drydock.error.DrydockException;
import io.drydock.model.SealedValue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Blots known secrets out of text. Safe for use by many threads. */
public final class Blotter {
  /** A shorter secret would blot out half of every text, and hide nothing. */
  private static final int SHORTEST = 4;

  private static final int SHORTEST_LINE = 16;

  private final Set<String> secrets = ConcurrentHashMap.newKeySet();

  /** From now on, this text is blotted out. */
  public void learn(String secret) {
    if (secret.length() >= SHORTEST) {
      secrets.add(secret);
    }
    // Keys are printed line by line; their lines hold no blanks, which those of other texts do.
    secret
        .lines()
        .filter(line -> line.length() >= SHORTEST_LINE && line.indexOf(' ') < 0)
        .forEach(secrets::add);
  }

  /** The text with every known secret blotted out. */
  public String blot(String text) {
    String clean = text;
    for (String secret : secrets) {
      clean = clean.replace(secret, SealedValue.BLOTTED);
    }
    return clean;
  }

  /** The failure with every known secret blotted out; the same one when it holds none. */
  public DrydockException blot(DrydockException failure) {
    String text = String.valueOf(failure.getMessage());
    if (blot(text).equals(text)) {
      return failure;
    }
    // The cause is left out: its message may hold the secret, too.
    return new DrydockException(
        failure.code(),
        blot(failure.doing()),
        blot(failure.why()),
        blot(failure.action()),
        blot(failure.output()),
        null);
  }
}
