package io.drydock.cli.command;

import io.drydock.cli.input.InputException;
import io.drydock.cli.output.Fields;
import io.drydock.cli.session.Session;
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
        "Run this bash script at an event, on the dataset's host; may be repeated.",
        "Events of dSources: pre-sync, post-sync. Events of VDBs: configure-clone; and pre- or"
            + " post- with snapshot, refresh, rollback, start or stop."
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

  /** Tells which hooks an object has now. */
  static void tell(Session session, String object, String name, Map<String, String> scripts) {
    String sentence =
        scripts.isEmpty()
            ? "%s %s has no hooks.".formatted(object, name)
            : "%s %s has hooks: %s.".formatted(object, name, String.join(", ", scripts.keySet()));
    Fields fields = Fields.none().with("name", name).with("hooks", scripts);
    session.printer().done(sentence, fields);
  }
}
