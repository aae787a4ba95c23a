package io.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.job.ProgressListener;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonAheadTest {
  private static final Path SAMPLE = Path.of("../sample-plugins/directory");

  @TempDir Path home;

  @Test
  void a_home_that_is_opened_with_it_loads_its_plugins_in_it() {
    PythonAhead python = Drydock.beginPython();
    try (Drydock drydock = python.open(home, ProgressListener.SILENT)) {
      String plugin = drydock.plugins().add(SAMPLE.toAbsolutePath()).name();
      assertThat(drydock.plugins().operations(plugin))
          .anyMatch(operation -> operation.startsWith("linked.mount_specification"));
    }
  }

  @Test
  void one_that_nobody_used_can_be_closed_while_it_starts() {
    PythonAhead python = Drydock.beginPython();
    python.close();
    try (Drydock drydock = Drydock.open(home)) {
      assertThat(drydock.plugins().list()).isEmpty();
    }
  }

  @Test
  void a_home_that_keeps_python_ready_is_closed_with_it() {
    try (Drydock drydock = Drydock.open(home)) {
      drydock.keepPythonReady();
      String plugin = drydock.plugins().add(SAMPLE.toAbsolutePath()).name();
      assertThat(drydock.plugins().operations(plugin)).isNotEmpty();
    }
  }
}
