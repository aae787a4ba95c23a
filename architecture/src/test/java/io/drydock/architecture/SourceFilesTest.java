package io.drydock.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that can be read in one go, with names that say what is inside. */
class SourceFilesTest {
  private static final int MOST_LINES = 400;
  private static final Pattern UTIL_CLASS =
      Pattern.compile(
          "^\\s*(?:[a-z]+ )*(?:class|interface|record|enum) +\\w*Util", Pattern.MULTILINE);

  @ParameterizedTest
  @ValueSource(strings = {".java", ".py"})
  void the_tests_find_files_of_every_module(String ending) {
    assertThat(Sources.withEnding(ending)).hasSizeGreaterThan(30);
  }

  @Test
  void no_file_is_longer_than_400_lines() {
    List<Path> tooLong =
        written().filter(file -> text(file).lines().count() > MOST_LINES).map(this::name).toList();
    assertThat(tooLong).isEmpty();
  }

  @Test
  void no_class_is_named_util() {
    List<Path> vague =
        written().filter(file -> UTIL_CLASS.matcher(text(file)).find()).map(this::name).toList();
    assertThat(vague).isEmpty();
  }

  private static Stream<Path> written() {
    return Stream.of(".java", ".py").flatMap(ending -> Sources.withEnding(ending).stream());
  }

  private Path name(Path file) {
    return Sources.root().relativize(file);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
