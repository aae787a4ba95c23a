package io.drydock.cli.input;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A host as it stands behind {@code ssh -J}: {@code [user@]host[:port]}, with an IPv6 address in
 * brackets.
 *
 * @param givenUser who logs in; null where it was left out
 * @param host name or address
 * @param givenPort the port; null where it was left out
 */
public record SshPlace(@Nullable String givenUser, String host, @Nullable Integer givenPort) {
  private static final Pattern TYPED =
      Pattern.compile(
          "(?:([^@\\s]+)@)?(?:\\[([0-9A-Fa-f:.%]+)]|([^@:\\s\\[\\]-][^@:\\s\\[\\]]*))(?::(\\d{1,5}))?");

  /** Reads one, or says what is wrong with it. */
  public static SshPlace read(String typed) {
    Matcher matcher = TYPED.matcher(typed);
    if (!matcher.matches()) {
      throw new InputException(
          "'%s' is no host such as db.example, ann@db.example or ann@db.example:2222"
              .formatted(typed));
    }
    String port = matcher.group(4);
    String host = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
    return new SshPlace(matcher.group(1), host, port == null ? null : Integer.valueOf(port));
  }

  /** The user, or another where none was given. */
  public String user(String otherwise) {
    return givenUser == null ? otherwise : givenUser;
  }

  /** The port, or another where none was given. */
  public int port(int otherwise) {
    return givenPort == null ? otherwise : givenPort;
  }
}
