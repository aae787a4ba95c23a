package io.drydock.plugin.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.ObjectMapper;

/** Where in a JSON or YAML text which key stands, by JSON pointer. */
final class KeyPlaces {
  /** A place in a text; both count from 1. */
  record Place(int line, int column) {
    static final Place UNKNOWN = new Place(0, 0);
  }

  /** A key that its object has had before. */
  record Duplicate(String pointer, Place place) {}

  private final Map<String, Place> places = new HashMap<>();
  private final List<Duplicate> duplicates = new ArrayList<>();

  private KeyPlaces() {}

  /** Reads a text as far as it can be read. */
  static KeyPlaces of(ObjectMapper mapper, String text) {
    var found = new KeyPlaces();
    try (JsonParser parser = mapper.createParser(text)) {
      found.read(parser);
    } catch (JacksonException e) {
      // What was found up to here is of use; why it cannot be read is told by who needs its
      // content.
    }
    return found;
  }

  /** The keys that stand twice in one object. */
  List<Duplicate> duplicates() {
    return duplicates;
  }

  /** Where a pointer's key stands, or else the nearest one around it. */
  Place of(String pointer) {
    String near = pointer;
    while (!near.isEmpty()) {
      Place place = places.get(near);
      if (place != null) {
        return place;
      }
      near = near.substring(0, Math.max(0, near.lastIndexOf('/')));
    }
    return Place.UNKNOWN;
  }

  /** An object or array that is open: its own pointer, its keys so far, and the next element. */
  private static final class Open {
    final String pointer;
    final boolean array;
    final Set<String> keys = new HashSet<>();
    int next;
    String current = "";

    Open(String pointer, boolean array) {
      this.pointer = pointer;
      this.array = array;
    }
  }

  private void read(JsonParser parser) {
    Deque<Open> open = new ArrayDeque<>();
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.PROPERTY_NAME) {
        key(parser, open.getLast());
      } else if (token.isStructEnd()) {
        open.removeLast();
      } else {
        String pointer = open.isEmpty() ? "" : value(open.getLast());
        if (token.isStructStart()) {
          open.addLast(new Open(pointer, token == JsonToken.START_ARRAY));
        }
      }
    }
  }

  private void key(JsonParser parser, Open object) {
    String name = parser.currentName();
    object.current = object.pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    TokenStreamLocation location = parser.currentTokenLocation();
    var place = new Place(location.getLineNr(), location.getColumnNr());
    if (!object.keys.add(name)) {
      duplicates.add(new Duplicate(object.current, place));
    }
    places.put(object.current, place);
  }

  private static String value(Open around) {
    return around.array ? around.pointer + "/" + around.next++ : around.current;
  }
}
