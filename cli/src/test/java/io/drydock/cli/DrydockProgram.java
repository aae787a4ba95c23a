package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.error.ErrorCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged program, as its users run it: with a home of its own, and nobody's settings. */
final class DrydockProgram {
  private static final Path PROGRAM = Path.of("target/drydock/bin/drydock").toAbsolutePath();

  /** Shared by all tests, so that only the first one unpacks Python. */
  private static final Path CACHE = Path.of("target/it-cache").toAbsolutePath();

  private final Path folder;
  private final Map<String, String> more;

  /**
   * @param folder for the homes of Drydock and of its user
   */
  DrydockProgram(Path folder) {
    this(folder, Map.of());
  }

  /** The same with more environment variables. */
  DrydockProgram(Path folder, Map<String, String> more) {
    this.folder = folder;
    this.more = more;
  }

  /** In the same home with another environment variable. */
  DrydockProgram with(String variable, String value) {
    var all = new HashMap<>(more);
    all.put(variable, value);
    return new DrydockProgram(folder, all);
  }

  /** What came of it. */
  record Outcome(int exit, String out, String err) {
    /** What a command that has to work printed. */
    String printed() {
      assertThat(exit).as(err).isZero();
      return out;
    }

    /** The same, read as JSON. */
    JsonNode json() {
      return JsonMapper.shared().readTree(printed());
    }

    /** That it failed in this way, and told a person so, once. */
    String failed(ErrorCode code) {
      assertThat(exit).as(err).isEqualTo(code.exitCode());
      assertThat(out).isEmpty();
      assertThat(err.lines().filter(line -> line.startsWith("Error: "))).as(err).hasSize(1);
      assertThat(err.lines()).as(err).anyMatch(line -> line.startsWith("What to do: "));
      assertThat(err).doesNotContain("\tat ", "Traceback", "Exception");
      return err;
    }
  }

  /** Runs it to its end. */
  Outcome run(String... arguments) {
    try {
      Path out = Files.createTempFile(folder, "out", null);
      Path err = Files.createTempFile(folder, "err", null);
      int exit = builder(out, err, arguments).start().waitFor();
      return new Outcome(exit, Files.readString(out), Files.readString(err));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupt);
    }
  }

  /** Starts it, for a test that does not let it end; nobody looks at what it prints. */
  Process start(String... arguments) {
    try {
      Path ignored = Files.createTempFile(folder, "ignored", null);
      return builder(ignored, ignored, arguments).start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private ProcessBuilder builder(Path out, Path err, String... arguments) {
    List<String> command = new ArrayList<>(List.of(PROGRAM.toString()));
    command.addAll(List.of(arguments));
    return prepared(command)
        .redirectInput(Path.of("/dev/null").toFile())
        .redirectOutput(out.toFile())
        .redirectError(err.toFile());
  }

  /** A process in the same surroundings, ready to be started; {@code $DRYDOCK} is the program. */
  ProcessBuilder prepared(List<String> command) {
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("DRYDOCK", PROGRAM.toString());
    builder.environment().put("HOME", folder.resolve("user").toString());
    builder.environment().put("DRYDOCK_HOME", folder.resolve("home").toString());
    builder.environment().put("XDG_CACHE_HOME", CACHE.toString());
    builder.environment().remove("DRYDOCK_JAVA_OPTIONS");
    builder.environment().putAll(more);
    return builder;
  }
}
