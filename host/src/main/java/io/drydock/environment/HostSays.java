package io.drydock.environment;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a host says of itself. That is data, from a machine that others rule: each fact is taken for
 * what it has to be, a number, a name, a path, or refused.
 *
 * @param host what people call it
 * @param facts the names and what is said
 */
public record HostSays(String host, Map<String, String> facts) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+/-]{0,254}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}]");
  private static final int LONGEST_TEXT = 500;

  public HostSays {
    facts = Map.copyOf(facts);
  }

  /** A name of letters, digits, dots and dashes. */
  public String name(String fact) {
    String said = said(fact);
    if (!NAME.matcher(said).matches()) {
      throw refused(fact, "a name");
    }
    return said;
  }

  /** A number from 0 on. */
  public int number(String fact) {
    String said = said(fact);
    long number = NUMBER.matcher(said).matches() ? Long.parseLong(said) : -1;
    if (number < 0 || number > Integer.MAX_VALUE) {
      throw refused(fact, "a number");
    }
    return (int) number;
  }

  /** An absolute path. */
  public String path(String fact) {
    String said = said(fact);
    if (!said.startsWith("/") || CONTROL.matcher(said).find() || hasBackSteps(said)) {
      throw refused(fact, "an absolute path");
    }
    return said;
  }

  private static boolean hasBackSteps(String path) {
    for (Path step : Path.of(path)) {
      if (step.toString().equals("..")) {
        return true;
      }
    }
    return false;
  }

  /** One of some words, in capitals; the fallback where nothing is said. */
  public <E extends Enum<E>> E oneOf(String fact, Class<E> kind, E fallback) {
    String said = said(fact);
    if (said.isEmpty()) {
      return fallback;
    }
    for (E one : kind.getEnumConstants()) {
      if (one.name().equalsIgnoreCase(said)) {
        return one;
      }
    }
    throw refused(fact, "a word that Drydock knows");
  }

  /** A short text for people, and for nothing else. */
  public String text(String fact) {
    String said = CONTROL.matcher(said(fact)).replaceAll("?");
    return said.length() <= LONGEST_TEXT ? said : said.substring(0, LONGEST_TEXT) + " …";
  }

  /** As it was said, for a comparison. */
  String said(String fact) {
    return facts.getOrDefault(fact, "");
  }

  private DrydockException refused(String fact, String kind) {
    return new DrydockException(
        ErrorCode.HOST_UNSUITABLE,
        "looking at " + host,
        "the host says '%s' where %s is expected, as its %s"
            .formatted(
                text(fact), kind, fact.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT)),
        "Look at what that host's user finds there: its home folder, its shell's profile, and the"
            + " programs that its PATH finds first.");
  }
}
