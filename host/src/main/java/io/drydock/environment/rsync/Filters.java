package io.drydock.environment.rsync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is left out of a copy, as rsync's filter rules. */
final class Filters {
  private Filters() {}

  /**
   * The rules for the whole source. Followed links come first and on both sides, since their place
   * is filled by copies of their own. Excluded paths are hidden on the source's side only, so that
   * what was copied before they were excluded goes.
   */
  static List<String> ofSource(CopyOrder order, List<PathBelow> followed) {
    Stream<String> links = followed.stream().map(link -> "--filter=- /" + link.literally());
    Stream<String> excluded =
        order.excluded().stream().map(path -> "--filter=H " + pattern(order.source(), path));
    return Stream.concat(links, excluded).toList();
  }

  /** The rules for the copy of a followed link: those that reach into it, seen from there. */
  static List<String> below(CopyOrder order, PathBelow link) {
    List<String> rules = new ArrayList<>();
    for (String path : order.excluded()) {
      String pattern = pattern(order.source(), path);
      String inside = "/" + link.path() + "/";
      if (!pattern.startsWith("/")) {
        rules.add("--filter=H " + pattern);
      } else if (pattern.startsWith(inside)) {
        rules.add("--filter=H /" + pattern.substring(inside.length()));
      }
    }
    return rules;
  }

  /**
   * A path counts from the source, as its name says; a name with wildcards and without a slash,
   * {@code *.log}, is rsync's own pattern and counts in every folder.
   */
  private static String pattern(String source, String path) {
    boolean name = path.indexOf('/') < 0;
    if (name && path.chars().anyMatch(c -> c == '*' || c == '?' || c == '[')) {
      return path;
    }
    String folderOnly = path.endsWith("/") ? "/" : "";
    Optional<PathBelow> below = PathBelow.of(source, stripLeadingSlash(source, path));
    return "/" + below.map(PathBelow::path).orElse(path) + folderOnly;
  }

  /** As in rsync, a leading slash stands for the source, unless the path begins with the source. */
  private static String stripLeadingSlash(String source, String path) {
    return path.startsWith(source) ? path : path.replaceFirst("^/+", "");
  }
}
