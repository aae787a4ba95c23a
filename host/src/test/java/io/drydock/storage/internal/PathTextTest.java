package io.drydock.storage.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.fixtures.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PathTextTest {
  @TempDir Path tree;

  @Test
  void every_name_that_a_file_system_takes_comes_back() throws IOException {
    // The last one is é in Latin-1, and no text in UTF-8.
    String script =
        "cd \"$0\" && mkdir sub && touch plain 'with blank' 'a%20b' 'ü' $'new\\nline' $'sub/caf\\xe9'";
    Tool.named("bash").run("-c", script, tree.toString());
    var paths = new PathText(tree);
    try (Stream<Path> found = Files.walk(tree)) {
      List<Path> all = found.toList();
      assertThat(all).hasSize(8).allSatisfy(path -> assertThat(back(paths, path)).isEqualTo(path));
      assertThat(all).extracting(paths::of).contains("", "plain", "with blank", "sub");
    }
  }

  private static Path back(PathText paths, Path path) {
    String text = paths.of(path);
    assertThat(text).matches("[ -~]*");
    return paths.path(text);
  }
}
