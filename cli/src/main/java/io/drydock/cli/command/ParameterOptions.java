package io.drydock.cli.command;

import io.drydock.cli.input.Assignments;
import io.drydock.cli.input.ParametersFile;
import io.drydock.cli.session.Session;
import io.drydock.model.Definition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options with which people set properties of a plugin's schema. */
final class ParameterOptions {
  @Option(
      names = {"-p", "--parameter"},
      paramLabel = "NAME=VALUE",
      description = {
        "Set a property of the plugin's schema; may be repeated. A text is taken as it is, anything"
            + " else is JSON: -p port=5432, -p tags='[\"a\"]'.",
        "NAME=@FILE reads the value from a file, without its last newline, so that a secret does"
            + " not show in the process list; NAME=@@x is the text @x."
      })
  private List<String> assignments = new ArrayList<>();

  @Option(
      names = "--params-file",
      paramLabel = "FILE",
      description = "Read properties from a JSON or YAML file; -p goes before it.")
  private @Nullable Path file;

  /** Everything that was set, by the types of the definition. */
  Map<String, Object> read(Session session, String plugin, Definition definition) {
    Map<String, String> texts = Assignments.read(assignments, session::resolve);
    Map<String, Object> properties = new LinkedHashMap<>();
    if (file != null) {
      properties.putAll(ParametersFile.read(file));
    }
    if (!texts.isEmpty()) {
      properties.putAll(session.drydock().plugins().parameters(plugin, definition, texts));
    }
    return properties;
  }
}
