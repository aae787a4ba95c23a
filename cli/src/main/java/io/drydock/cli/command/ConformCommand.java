package io.drydock.cli.command;

import io.drydock.Drydock;
import io.drydock.cli.input.InputException;
import io.drydock.cli.input.ParametersFile;
import io.drydock.cli.session.Session;
import io.drydock.cli.session.TemporaryHome;
import io.drydock.cli.view.ConformanceView;
import io.drydock.environment.Recording;
import io.drydock.error.ErrorCode;
import io.drydock.model.BuildReport;
import io.drydock.model.ConformanceReport;
import io.drydock.model.ConformanceReport.Outcome;
import io.drydock.model.Plugin;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code drydock conform …}. */
@Command(
    name = "conform",
    description = {
      "Try a plugin: check it as 'drydock build' does, then call every operation that it defines, with"
          + " inputs made from its schema.",
      "Its scripts really run on this machine, as you, unless --replay has their answers. It needs no"
          + " home and no environment, and makes no dataset. Exits with 34 when an operation"
          + " failed, else with 33 when one is missing that every plugin needs, else with 32 when the"
          + " check found errors."
    },
    footer = {
      "  drydock conform ~/plugins/first",
      "  drydock conform . --params-file inputs.yml --record answers.yml",
      "  drydock conform . --replay answers.yml --json"
    })
final class ConformCommand implements Callable<Integer> {
  private static final String ENVIRONMENT = "local";

  @Parameters(paramLabel = "DIR", description = "The folder with plugin_config.yml.")
  private Path folder = Path.of("");

  @Option(
      names = "--params-file",
      paramLabel = "FILE",
      description = {
        "Properties in place of made-up ones, as JSON or YAML: an object for each definition, by its"
            + " name in schema.json."
      })
  private @Nullable Path parameters;

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description = "Add the plugin's scripts and what they answer to this file.")
  private @Nullable Path record;

  @Option(
      names = "--replay",
      paramLabel = "FILE",
      description = "Run no script: take the answers from this file.")
  private @Nullable Path replay;

  private final Session session;

  ConformCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Recording recording = recording();
    Map<String, Map<String, Object>> given = given();
    try (var home = TemporaryHome.make("drydock-conform")) {
      try (Drydock drydock = Drydock.open(home.folder())) {
        drydock.environments().addThisMachine(ENVIRONMENT);
      }
      try (Drydock drydock = session.open(home.folder(), recording)) {
        Path place = session.resolve(folder).normalize();
        BuildReport build = drydock.authoring().build(place);
        var view = new ConformanceView(session.directory());
        view.printFindings(session, build);
        Plugin plugin = drydock.plugins().add(place);
        ConformanceReport report = drydock.plugins().conform(plugin.name(), ENVIRONMENT, given);
        view.print(session, build, report);
        return exitCode(build, report);
      }
    }
  }

  private Recording recording() {
    if (record != null && replay != null) {
      throw new InputException("--record and --replay do not go together.");
    }
    if (replay != null) {
      return new Recording.From(replay);
    }
    return record == null ? Recording.NONE : new Recording.To(record);
  }

  private Map<String, Map<String, Object>> given() {
    Map<String, Map<String, Object>> given = new LinkedHashMap<>();
    if (parameters != null) {
      ParametersFile.read(parameters)
          .forEach(
              (definition, properties) -> given.put(definition, object(definition, properties)));
    }
    return given;
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> object(String definition, Object properties) {
    if (properties instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw new InputException(
        "%s: /%s must be an object with the properties of that definition."
            .formatted(parameters, definition));
  }

  private static int exitCode(BuildReport build, ConformanceReport report) {
    if (report.count(Outcome.FAILED) > 0) {
      return ErrorCode.PLUGIN_OPERATION_FAILED.exitCode();
    }
    if (report.count(Outcome.MISSING) > 0) {
      return ErrorCode.PLUGIN_OPERATION_MISSING.exitCode();
    }
    return build.errors().isEmpty() ? 0 : ErrorCode.PLUGIN_CODE_INVALID.exitCode();
  }
}
