package io.drydock.cli;

import io.drydock.cli.session.Streams;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person at a command line, in a home. */
public record Terminal(Map<String, String> environment) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public static Terminal in(Path home) {
    return new Terminal(Map.of("DRYDOCK_HOME", home.toString()));
  }

  /** Types a command and waits for its end. */
  public Result type(String... words) {
    return pipe("", words);
  }

  /** The same with something piped into it. */
  public Result pipe(String input, String... words) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var in = new BufferedReader(new StringReader(input));
    var streams = new Streams(in, printer(out), printer(err), false, false);
    int exitCode = Main.run(List.of(words), streams, environment);
    return new Result(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream printer(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  /** What came of it. */
  public record Result(int exitCode, String out, String err) {
    public JsonNode json() {
      return JSON.readTree(out);
    }

    /** The last line of standard error, where errors are. */
    public JsonNode jsonError() {
      return JSON.readTree(err.lines().toList().getLast());
    }
  }
}
