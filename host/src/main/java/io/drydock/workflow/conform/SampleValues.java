package io.drydock.workflow.conform;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.parsing.dflt.RgxGenParseException;
import io.drydock.model.Environment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes values that fit a schema: what it proposes itself (const, enum, default, examples), or else
 * the plainest that its keywords allow. The same schema always gets the same values.
 */
final class SampleValues {
  private static final String CREDENTIALS = "https://delphix.com/platform/api#/definitions/";
  private static final Pattern PATH_NAME =
      Pattern.compile(
          ".*(path|dir|directory|folder|mount|location|home|base)s?", Pattern.CASE_INSENSITIVE);
  private static final Pattern PORT_NAME = Pattern.compile(".*port", Pattern.CASE_INSENSITIVE);
  private static final Pattern USER_NAME =
      Pattern.compile(".*user(name)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern HOST_NAME =
      Pattern.compile(".*host(name)?", Pattern.CASE_INSENSITIVE);
  private static final int PORT = 55432;
  private static final int DEEPEST = 12;

  private final Environment environment;
  private final Path folder;
  private int depth;

  /**
   * @param environment what references name
   * @param folder below it lie the paths that are made up
   */
  SampleValues(Environment environment, Path folder) {
    this.environment = environment;
    this.folder = folder;
  }

  /** Properties for a definition: all that it declares. */
  Map<String, Object> properties(JsonNode definition) {
    Map<String, Object> properties = new LinkedHashMap<>();
    definition
        .path("properties")
        .properties()
        .forEach(one -> properties.put(one.getKey(), value(one.getKey(), one.getValue())));
    return properties;
  }

  private @Nullable Object value(String name, JsonNode schema) {
    if (depth >= DEEPEST) {
      return null;
    }
    depth++;
    try {
      Object proposed = proposed(schema);
      return proposed != null ? proposed : made(name, schema);
    } finally {
      depth--;
    }
  }

  private static @Nullable Object proposed(JsonNode schema) {
    for (JsonNode one :
        List.of(
            schema.path("const"),
            schema.path("default"),
            schema.path("enum").path(0),
            schema.path("examples").path(0))) {
      if (!one.isMissingNode() && !one.isNull()) {
        return JsonMapper.shared().convertValue(one, Object.class);
      }
    }
    return null;
  }

  private @Nullable Object made(String name, JsonNode schema) {
    String reference = schema.path("$ref").asString("");
    if (reference.startsWith(CREDENTIALS)) {
      return credentials(reference);
    }
    for (String choice : List.of("oneOf", "anyOf", "allOf")) {
      if (schema.path(choice).isArray()) {
        return value(name, schema.path(choice).path(0));
      }
    }
    JsonNode type = schema.path("type");
    return switch (type.isArray() ? type.path(0).asString("") : type.asString("")) {
      case "string" -> text(name, schema);
      case "integer" -> (long) number(name, schema);
      case "number" -> number(name, schema);
      case "boolean" -> false;
      case "array" -> items(name, schema);
      case "null" -> null;
      default -> properties(schema);
    };
  }

  private static Map<String, Object> credentials(String reference) {
    return reference.endsWith("keyCredentialsSupplier")
        ? Map.of("type", "NamedKeyPairCredential", "username", "sample", "privateKey", "sample-key")
        : Map.of(
            "type", "NamedPasswordCredential", "username", "sample", "password", "sample-password");
  }

  private String text(String name, JsonNode schema) {
    String byFormat =
        switch (schema.path("format").asString("")) {
          case "password" -> "sample-password";
          case "unixpath" -> path(name);
          case "windowspath" -> "C:\\drydock\\" + name;
          case "reference" -> reference(schema);
          case "date-time" -> "2026-01-02T03:04:05Z";
          case "date" -> "2026-01-02";
          default -> "";
        };
    return byFormat.isEmpty() ? plainText(name, schema) : byFormat;
  }

  /** A folder with a file in it: what a source may be, and what a mount location may become. */
  private String path(String name) {
    Path made = folder.resolve(name);
    try {
      Files.createDirectories(made);
      Files.writeString(made.resolve("sample.txt"), "A sample.\n");
      return made.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String reference(JsonNode schema) {
    String type = schema.path("referenceType").asString("");
    return type.contains("USER") || type.contains("User")
        ? environment.userReference()
        : environment.reference();
  }

  private String plainText(String name, JsonNode schema) {
    String guess = "sample";
    if (PATH_NAME.matcher(name).matches()) {
      guess = path(name);
    } else if (PORT_NAME.matcher(name).matches()) {
      guess = Integer.toString(PORT);
    } else if (USER_NAME.matcher(name).matches()) {
      guess = environment.user();
    } else if (HOST_NAME.matcher(name).matches()) {
      guess = "localhost";
    }
    String pattern = schema.path("pattern").asString("");
    return fits(guess, pattern) ? sized(guess, schema) : ofPattern(pattern, guess);
  }

  private static boolean fits(String text, String pattern) {
    try {
      return pattern.isEmpty() || Pattern.compile(pattern).matcher(text).find();
    } catch (java.util.regex.PatternSyntaxException foreign) {
      return true;
    }
  }

  private static String sized(String text, JsonNode schema) {
    int least = schema.path("minLength").asInt(0);
    int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
    String longEnough = text + "x".repeat(Math.max(0, least - text.length()));
    return longEnough.length() > most ? longEnough.substring(0, most) : longEnough;
  }

  private static String ofPattern(String pattern, String guess) {
    try {
      // Seeded, so that a second run calls the plugin with the same.
      return RgxGen.parse(pattern).generate(new Random(1));
    } catch (RgxGenParseException unknownSyntax) {
      return guess;
    }
  }

  private static double number(String name, JsonNode schema) {
    double least = schema.path("minimum").asDouble(schema.path("exclusiveMinimum").asDouble(0) + 1);
    double most =
        schema.path("maximum").asDouble(schema.path("exclusiveMaximum").asDouble(1e9) - 1);
    double wish = PORT_NAME.matcher(name).matches() ? PORT : Math.max(least, 1);
    return Math.min(Math.max(wish, least), most);
  }

  private List<Object> items(String name, JsonNode schema) {
    List<Object> items = new ArrayList<>();
    // Where none is needed there is none, as when a person leaves the list out.
    int count = schema.path("minItems").asInt(0);
    for (int i = 0; i < count; i++) {
      items.add(value(name, schema.path("items")));
    }
    return items;
  }
}
