package io.drydock.dlpx.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * An operation's arguments, cut into a text for each, so that Python reads only those that the
 * plugin looks at.
 *
 * @param names the names of the arguments, with blanks between them
 * @param texts the JSON text of each, checked: an object, or {@code null}
 */
record SplitArguments(String names, List<String> texts) {
  private static final String NULL = "null";

  /**
   * Cuts a JSON object. Answers null for anything else, be it no JSON at all: that goes to Python
   * as a whole, which says what is wrong with it.
   */
  static @Nullable SplitArguments of(String arguments) {
    try (JsonParser parser = JsonMapper.shared().createParser(arguments)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      Map<String, String> texts = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        String text = value(parser, arguments);
        if (text == null || name.isEmpty() || name.chars().anyMatch(Character::isWhitespace)) {
          return null;
        }
        // As everywhere, the last one of a name counts.
        texts.put(name, text);
      }
      return parser.nextToken() == null
          ? new SplitArguments(String.join(" ", texts.keySet()), List.copyOf(texts.values()))
          : null;
    } catch (JacksonException notReadable) {
      return null;
    }
  }

  private static @Nullable String value(JsonParser parser, String arguments) {
    JsonToken token = parser.nextToken();
    if (token != JsonToken.START_OBJECT) {
      return token == JsonToken.VALUE_NULL ? NULL : null;
    }
    long start = parser.currentTokenLocation().getCharOffset();
    parser.skipChildren();
    long end = parser.currentLocation().getCharOffset();
    return arguments.substring((int) start, (int) end);
  }
}
