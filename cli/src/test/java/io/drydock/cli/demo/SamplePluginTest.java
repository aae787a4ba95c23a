package io.drydock.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplePluginTest {
  @TempDir private Path folder;

  private static Map<String, String> files(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths
          .filter(Files::isRegularFile)
          .collect(Collectors.toMap(p -> root.relativize(p).toString(), SamplePluginTest::text));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void the_program_carries_every_file_of_the_plugin_along() throws IOException {
    SamplePlugin.unpack(folder);
    assertThat(files(folder)).isEqualTo(files(Path.of("../sample-plugins/directory")));
  }
}
