package io.drydock.cli.command;

import io.drydock.cli.input.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** A user's own scripts around operations. */
final class HookOptions {
  @Option(
      names = "--hook",
      paramLabel = "EVENT=FILE",
      description = {
        "Run this bash script at an event, on the dataset's host; may be repeated. Events of VDBs:"
            + " configure-clone; pre- and post- snapshot, refresh, rollback, start, stop."
      })
  private Map<String, Path> files = new LinkedHashMap<>();

  /** The scripts by event. */
  Map<String, String> read() {
    Map<String, String> scripts = new LinkedHashMap<>();
    files.forEach((event, file) -> scripts.put(event, text(event, file)));
    return scripts;
  }

  private static String text(String event, Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new InputException(
          "--hook %s: the file %s cannot be read as UTF-8 text: %s".formatted(event, file, e));
    }
  }
}
