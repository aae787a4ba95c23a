package io.drydock.workflow.conform;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.parsing.dflt.RgxGenParseException;
import io.drydock.model.Environment;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Texts that fit a schema. A path is one of the given folders and never anything else: a plugin may
 * empty it.
 *
 * @param environment what references name
 * @param folders what paths are made from
 */
record SampleTexts(Environment environment, SampleFolders folders) {
  /** Nothing of this name is likely to lie where a script starts. */
  static final String NAME = "drydock_sample";

  private static final List<String> NAMES =
      List.of(
          NAME, "drydocksample", "DRYDOCK_SAMPLE", "drydock-sample", "sample", "SAMPLE", "7", "42");
  private static final int TRIES = 50;

  /** A word, or several, without a meaning for a shell and without a place in a file system. */
  private static final Pattern HARMLESS =
      Pattern.compile("[\\p{L}\\p{N}_+=@%,:.-]*[\\p{L}\\p{N}][\\p{L}\\p{N}_+=@%,:. ()-]*");

  private static final Pattern URL = Pattern.compile("[a-z][a-z0-9+.-]*://\\S+");

  /** Whether a text names something, and nothing that lies where a script starts or above. */
  static boolean isHarmless(String text) {
    return (HARMLESS.matcher(text).matches() || URL.matcher(text).matches())
        && !text.startsWith("-")
        && !text.startsWith("file:");
  }

  /** Whether a property takes only values that are made here, whatever the schema proposes. */
  boolean isOurs(String name, JsonNode schema) {
    String format = schema.path("format").asString("");
    return format.equals("unixpath")
        || format.equals("windowspath")
        || format.equals("reference")
        || (NameWords.of(name).namePlace() && !schema.has("enum") && !schema.has("const"));
  }

  /** A text; null where only one fits that a script could take for nothing, or for others'. */
  @Nullable String of(String name, JsonNode schema) {
    return switch (schema.path("format").asString("")) {
      case "password" -> sized("sample-password", schema);
      case "unixpath" -> path(name, schema);
      case "windowspath" -> "C:\\drydock\\" + name.replaceAll("[^A-Za-z0-9_-]", "_");
      case "reference" -> reference(schema);
      case "date-time" -> "2026-01-02T03:04:05Z";
      case "date" -> "2026-01-02";
      default -> plain(name, schema);
    };
  }

  /** A path is not cut or lengthened to fit: that would be another one. */
  private @Nullable String path(String name, JsonNode schema) {
    String path = folders.make(name).toString();
    return fits(path, schema) ? path : null;
  }

  private String reference(JsonNode schema) {
    String type = schema.path("referenceType").asString("");
    return type.contains("USER") || type.contains("User")
        ? environment.userReference()
        : environment.reference();
  }

  private @Nullable String plain(String name, JsonNode schema) {
    NameWords words = NameWords.of(name);
    String guess = "";
    if (words.endWith("port")) {
      guess = Integer.toString(SampleNumbers.PORT);
    } else if (words.endWith("user") || words.endWith("username")) {
      guess = environment.user();
    } else if (words.endWith("host") || words.endWith("hostname")) {
      guess = "localhost";
    } else if (words.namePlace()) {
      return path(name, schema);
    }
    if (!guess.isEmpty() && fits(guess, schema)) {
      return guess;
    }
    return NAMES.stream()
        .map(one -> sized(one, schema))
        .filter(one -> isHarmless(one) && fits(one, schema))
        .findFirst()
        .orElseGet(() -> ofPattern(schema.path("pattern").asString(""), schema));
  }

  private static boolean fits(String text, JsonNode schema) {
    int length = text.codePointCount(0, text.length());
    return length >= schema.path("minLength").asInt(0)
        && length <= schema.path("maxLength").asInt(Integer.MAX_VALUE)
        && matches(text, schema.path("pattern").asString(""));
  }

  private static boolean matches(String text, String pattern) {
    try {
      return pattern.isEmpty() || Pattern.compile(pattern).matcher(text).find();
    } catch (PatternSyntaxException foreign) {
      return true;
    }
  }

  private static String sized(String text, JsonNode schema) {
    int least = Math.min(schema.path("minLength").asInt(0), 100_000);
    int most = Math.max(0, schema.path("maxLength").asInt(Integer.MAX_VALUE));
    String longEnough = text + "x".repeat(Math.max(0, least - text.length()));
    return longEnough.length() > most ? longEnough.substring(0, most) : longEnough;
  }

  private static @Nullable String ofPattern(String pattern, JsonNode schema) {
    if (pattern.isEmpty()) {
      return null;
    }
    try {
      RgxGen generator = RgxGen.parse(pattern);
      // Seeded, so that a second run calls the plugin with the same.
      for (int seed = 1; seed <= TRIES; seed++) {
        String made = generator.generate(new Random(seed));
        if (isHarmless(made) && fits(made, schema)) {
          return made;
        }
      }
      return null;
    } catch (RgxGenParseException unknownSyntax) {
      return null;
    }
  }
}
