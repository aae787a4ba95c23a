package io.drydock.environment.rsync;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A path below the source, as a plugin names it: relative, or beginning with the source itself.
 *
 * @param path relative to the source, without {@code .} and {@code ..}
 */
record PathBelow(String path) {
  /** The path below the source; empty for one that is not below it, or the source itself. */
  static Optional<PathBelow> of(String source, String named) {
    Path base = Path.of(source).normalize();
    Path whole = base.resolve(named).normalize();
    return whole.startsWith(base) && !whole.equals(base)
        ? Optional.of(new PathBelow(base.relativize(whole).toString()))
        : Optional.empty();
  }

  /** The same path with its wildcards taken as the characters that they are. */
  String literally() {
    return literally(path);
  }

  /** rsync takes a backslash for itself where there is no wildcard. */
  static String literally(String text) {
    boolean wild = text.chars().anyMatch(c -> c == '*' || c == '?' || c == '[');
    return wild ? text.replaceAll("[\\\\*?\\[]", "\\\\$0") : text;
  }

  /** The folder that it is in, relative to the source; empty for the source. */
  String folder() {
    Path parent = Path.of(path).getParent();
    return parent == null ? "" : parent.toString();
  }
}
