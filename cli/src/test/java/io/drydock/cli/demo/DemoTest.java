package io.drydock.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.cli.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DemoTest {
  @TempDir private Path folder;

  @Test
  void the_demo_takes_three_snapshots_that_each_keep_their_own_data() throws IOException {
    var terminal = new Terminal(Map.of("TMPDIR", folder.toString()));
    String home = folder.resolve("home").toString();
    var told = terminal.type("--home", home, "demo");
    assertThat(told.exitCode()).as(told.err()).isZero();
    assertThat(told.out()).contains("$ drydock dsource sync ship-log --resync").contains("Done in");
    JsonNode snapshots = terminal.type("--home", home, "snapshot", "list", "--json").json();
    assertThat(snapshots.valueStream().map(DemoTest::log))
        .isEqualTo(
            List.of(
                "Day 1: left the harbour.",
                "Day 2: storm. Lost the apples, found a parrot.",
                "Day 3: land!"));
    assertThat(Files.readString(Path.of("/proc/mounts"))).doesNotContain(folder.toString());
  }

  private static String log(JsonNode snapshot) {
    try {
      return Files.readString(Path.of(snapshot.get("folder").asString(), "log.txt")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void without_a_home_of_its_own_it_makes_one_and_says_where() {
    var told = new Terminal(Map.of("TMPDIR", folder.toString())).type("demo");
    assertThat(told.out()).contains("export DRYDOCK_HOME=" + folder + "/drydock-demo-1/home");
    assertThat(folder.resolve("drydock-demo-1/home")).isDirectory();
  }

  @Test
  void the_demo_stops_with_the_code_of_the_command_that_failed() {
    String home = folder.resolve("home").toString();
    var terminal = new Terminal(Map.of("TMPDIR", folder.toString()));
    terminal.type("--home", home, "env", "add", "here");
    var told = terminal.type("--home", home, "demo");
    assertThat(told.exitCode()).isEqualTo(12);
    assertThat(told.out()).doesNotContain("Done in");
  }
}
