package io.drydock.environment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A program to start on a host, by words that every login shell hands on as they are.
 *
 * @param words its name and arguments: letters, digits and {@code . _ , = / : @ % + -}
 * @param user who runs it; null for the user of the connection. Another one takes {@code sudo} that
 *     asks for no password, or a connection as root.
 */
public record HostProgram(List<String> words, @Nullable String user) {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._,=/:@%+-]+");
  private static final Pattern USER = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");

  public HostProgram {
    words = List.copyOf(words);
    words.stream()
        .filter(word -> !PLAIN.matcher(word).matches())
        .findAny()
        .ifPresent(
            word -> {
              throw new IllegalArgumentException("no plain word: " + word);
            });
    if (user != null && !isUserName(user)) {
      throw new IllegalArgumentException("no user name: " + user);
    }
  }

  /** Whether a text can be the name of a user. */
  public static boolean isUserName(String text) {
    return USER.matcher(text).matches();
  }

  /** Who runs it, where that is not the user of the connection. */
  public Optional<String> otherUser() {
    return Optional.ofNullable(user);
  }
}
