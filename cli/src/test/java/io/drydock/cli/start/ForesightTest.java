package io.drydock.cli.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForesightTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "dsource status docs",
        "--home here dsource sync docs --json",
        "dsource link docs --source docs",
        "vdb provision copy --snapshot 3",
        "vdb snapshot copy"
      })
  void commands_that_call_a_plugin_are_foreseen(String line) {
    assertThat(Foresight.callsPlugin(List.of(line.split(" ")))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dsource list",
        "vdb show copy",
        "snapshot list docs",
        "job show 1",
        "dsource sync --help",
        "help vdb start",
        "plugin list",
        "storage show"
      })
  void for_others_no_python_is_started(String line) {
    assertThat(Foresight.callsPlugin(List.of(line.split(" ")))).isFalse();
  }
}
