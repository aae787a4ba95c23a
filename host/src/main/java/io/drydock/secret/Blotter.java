package io.drydock.secret;

import io.drydock.error.DrydockException;
import io.drydock.error.FailedScript;
import io.drydock.model.SealedValue;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Blots known secrets out of text, also where they are encoded as programs do it. Safe for use by
 * many threads.
 */
public final class Blotter {
  /** A shorter secret is blotted out as a word of its own only: else of half of every text. */
  private static final int SHORTEST = 4;

  private static final int SHORTEST_WORD = 2;
  private static final int SHORTEST_LINE = 16;

  /** The longest first: a secret may begin with another. */
  private final Set<String> secrets =
      new ConcurrentSkipListSet<>(
          Comparator.comparingInt(String::length)
              .reversed()
              .thenComparing(Comparator.naturalOrder()));

  private final Set<Pattern> words = ConcurrentHashMap.newKeySet();
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  /** From now on, this text is blotted out. */
  public void learn(String secret) {
    if (!known.add(secret)) {
      return;
    }
    if (secret.length() >= SHORTEST) {
      secrets.add(secret);
      learnEncoded(secret);
    } else if (secret.length() >= SHORTEST_WORD) {
      words.add(Pattern.compile("(?<![\\w.])" + Pattern.quote(secret) + "(?![\\w.])"));
    }
    // Keys are printed line by line; their lines hold no blanks, which those of other texts do.
    secret
        .lines()
        .filter(line -> line.length() >= SHORTEST_LINE && line.indexOf(' ') < 0)
        .forEach(secrets::add);
  }

  private void learnEncoded(String text) {
    EncodedForms.of(text).stream().filter(form -> form.length() >= SHORTEST).forEach(secrets::add);
  }

  /** The text with every known secret blotted out. */
  public String blot(String text) {
    String clean = text;
    for (String secret : secrets) {
      clean = clean.replace(secret, SealedValue.BLOTTED);
    }
    for (Pattern word : words) {
      clean = word.matcher(clean).replaceAll(Matcher.quoteReplacement(SealedValue.BLOTTED));
    }
    return clean;
  }

  /** The failure with every known secret blotted out; the same one when it holds none. */
  public DrydockException blot(DrydockException failure) {
    String text = failure.getMessage() + failure.traceback();
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
        blot(failure.script()),
        blot(failure.traceback()),
        null);
  }

  private @Nullable FailedScript blot(@Nullable FailedScript script) {
    return script == null
        ? null
        : new FailedScript(script.exitCode(), blot(script.stdout()), blot(script.stderr()));
  }
}
