package io.drydock.plugin.starter;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The texts that a new plugin is put together from; files beside this class. */
final class Part {
  private Part() {}

  static String read(String name) {
    try (InputStream in = Part.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException("Drydock was packaged without " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Modules' parts, two empty lines between them. */
  static String join(String... names) {
    return Arrays.stream(names)
        .map(name -> read(name + ".py").strip())
        .collect(Collectors.joining("\n\n\n", "", "\n"));
  }

  /** A text with the words filled in that it leaves open. */
  static String filled(String name, Map<String, String> words) {
    String text = read(name);
    // Twice: a part that is filled in leaves words open itself.
    for (int round = 0; round < 2; round++) {
      for (Map.Entry<String, String> word : words.entrySet()) {
        text = text.replace(word.getKey(), word.getValue());
      }
    }
    return text;
  }
}
