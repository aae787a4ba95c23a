package io.drydock.environment.rsync;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files that had another size when they were copied than when the source was looked through, by
 * rsync's own note of each file that it brought.
 *
 * @param note where rsync notes them
 */
record GrownFiles(Path note) {
  /** {@code 2026/11/28 00:30:24 [4711] 12 sub/name}. */
  private static final Pattern LINE =
      Pattern.compile("\\S+ \\S+ \\[\\d+] drydock (\\d+) (.+)", Pattern.DOTALL);

  private static final int NAMED = 3;

  /** With a new note. */
  static GrownFiles watch() throws IOException {
    return new GrownFiles(Files.createTempFile("drydock", ".copied"));
  }

  /** What rsync has to be told. */
  List<String> options() {
    return List.of("--log-file=" + note, "--log-file-format=drydock %l %n");
  }

  /** A warning that names some of them; empty when there are none. Removes the note. */
  Optional<String> found(Path target) throws IOException {
    List<String> grown = new ArrayList<>();
    try (Stream<String> lines = Files.lines(note, StandardCharsets.ISO_8859_1)) {
      lines.map(LINE::matcher).filter(Matcher::matches).forEach(line -> look(line, target, grown));
    } finally {
      Files.delete(note);
    }
    if (grown.isEmpty()) {
      return Optional.empty();
    }
    String more = grown.size() > NAMED ? ", and %d more".formatted(grown.size() - NAMED) : "";
    String names = String.join(", ", grown.subList(0, Math.min(NAMED, grown.size())));
    return Optional.of(
        "Files changed while they were copied, and the copy has what they were at some moment: "
            + names
            + more);
  }

  private static void look(Matcher line, Path target, List<String> grown) {
    try {
      Path file = target.resolve(line.group(2));
      boolean there = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
      if (there && Files.size(file) != Long.parseLong(line.group(1))) {
        grown.add(line.group(2));
      }
    } catch (IOException | InvalidPathException gone) {
      // It cannot be looked at, nor be told of.
    }
  }
}
