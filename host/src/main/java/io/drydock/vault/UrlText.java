package io.drydock.vault;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Text as URLs take it. */
final class UrlText {
  private UrlText() {}

  /** Encoded for a query, and for a single name of a path. */
  static String encoded(String text) {
    // URLEncoder is made for forms, where a blank is a plus.
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A path with each of its names encoded, without slashes around it. */
  static String path(String path) {
    return Arrays.stream(path.split("/", -1))
        .filter(name -> !name.isEmpty())
        .map(UrlText::encoded)
        .collect(Collectors.joining("/"));
  }
}
