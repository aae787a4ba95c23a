package io.drydock.cli.killed;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.Drydock;
import io.drydock.cli.killed.KilledAt.Moment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A program that opens a home, begins a workflow, and is killed in it. */
public final class DyingHost {
  /** How a shell and Java tell of SIGKILL. */
  private static final int KILLED = 128 + 9;

  private final Process process;

  private DyingHost(Process process) {
    this.process = process;
  }

  /** Takes the site's folder, the workflow, the kind of moment, and its number. */
  public static void main(String[] args) {
    var listener = new KilledAt(Moment.valueOf(args[2]), Integer.parseInt(args[3]));
    Path folder = Path.of(args[0]);
    try (Drydock drydock = Drydock.open(folder.resolve("home"), listener)) {
      Workflow.valueOf(args[1]).run(new Site(folder, drydock));
    }
  }

  static DyingHost start(Path folder, Workflow workflow, Moment moment, int number) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    var command =
        List.of(
            java.toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            DyingHost.class.getName(),
            folder.toString(),
            workflow.name(),
            moment.name(),
            Integer.toString(number));
    try {
      return new DyingHost(new ProcessBuilder(command).redirectErrorStream(true).start());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * How it ended.
   *
   * @param killed false when the workflow came to its end
   * @param where what it said before
   */
  record Death(boolean killed, String where) {}

  Death await() {
    try {
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int exit = process.waitFor();
      assertThat(exit).as(said).isIn(0, KILLED);
      String where =
          said.lines().filter(line -> line.startsWith("killed ")).findFirst().orElse("not killed");
      return new Death(exit == KILLED, where);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupt);
    }
  }
}
