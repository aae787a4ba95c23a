package io.drydock.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParametersFileTest {
  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("parameters"), text);
  }

  @Test
  void json_and_yaml_are_both_understood_whatever_the_file_is_called() throws Exception {
    Map<String, Object> expected = Map.of("port", 5432, "names", List.of("a", "b"), "on", true);
    Path json = file("{\n\t\"port\": 5432, \"names\": [\"a\", \"b\"], \"on\": true}");
    assertThat(ParametersFile.read(json)).isEqualTo(expected);
    Path yaml = file("port: 5432\nnames:\n  - a\n  - b\n\"on\": true\n");
    assertThat(ParametersFile.read(yaml)).isEqualTo(expected);
  }

  @Test
  void a_file_that_holds_no_object_is_refused_without_showing_what_is_in_it() throws Exception {
    Path list = file("- hunter2\n");
    assertThatThrownBy(() -> ParametersFile.read(list))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("line 1")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void a_file_that_is_missing_is_named() {
    assertThatThrownBy(() -> ParametersFile.read(folder.resolve("none")))
        .hasMessageContaining("none")
        .hasMessageContaining("no such file");
  }
}
