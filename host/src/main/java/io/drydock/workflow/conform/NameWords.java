package io.drydock.workflow.conform;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words of a property's name, which say what it is: {@code mountPath}, {@code log_dir}.
 *
 * @param words in small letters, in their order
 */
record NameWords(List<String> words) {
  private static final Set<String> PLACES =
      Set.of(
          "path",
          "paths",
          "dir",
          "dirs",
          "directory",
          "directories",
          "folder",
          "folders",
          "mount",
          "mountpoint",
          "mountpath",
          "location",
          "locations",
          "home",
          "base",
          "root",
          "file",
          "files",
          "destination",
          "dest",
          "target",
          "volume",
          "archive",
          "storage",
          "workspace",
          "basedir",
          "datadir",
          "logdir",
          "workdir",
          "prefix");

  /** The words of a name in whatever style. */
  static NameWords of(String name) {
    String apart = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    return new NameWords(
        Stream.of(apart.split("[^a-z]+")).filter(word -> !word.isEmpty()).toList());
  }

  /** Whether the last word ends like this. */
  boolean endWith(String end) {
    return !words.isEmpty() && words.getLast().endsWith(end);
  }

  /** Whether it names a folder or a file. */
  boolean namePlace() {
    boolean joined = endWith("path") || endWith("dir") || endWith("folder") || endWith("directory");
    return joined || words.stream().anyMatch(PLACES::contains);
  }
}
