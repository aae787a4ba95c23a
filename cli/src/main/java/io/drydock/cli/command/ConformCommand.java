package io.drydock.cli.command;

import io.drydock.Drydock;
import io.drydock.cli.input.InputException;
import io.drydock.cli.input.ParametersFile;
import io.drydock.cli.input.TimeSpan;
import io.drydock.cli.output.Wording;
import io.drydock.cli.session.Interruption;
import io.drydock.cli.session.Session;
import io.drydock.cli.session.TemporaryHome;
import io.drydock.cli.view.ConformanceView;
import io.drydock.environment.Recording;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.BuildReport;
import io.drydock.model.ConformanceReport;
import io.drydock.model.ConformanceReport.OperationReport;
import io.drydock.model.ConformanceReport.Outcome;
import io.drydock.model.ConformanceSettings;
import io.drydock.model.Plugin;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
      "Try a plugin: check it as 'drydock build' does, then call every operation that it defines,"
          + " with inputs made from its schema.",
      "Its scripts run on this machine, as you, with --run-scripts; with --replay, a file has their"
          + " answers, and none runs. It needs no home and no environment, and makes no dataset."
          + " Paths that it makes up are folders of its own.",
      "Exits with 34 when an operation failed, else with 33 when one is missing that every plugin"
          + " needs, else with 32 when the check found errors, else with 49 when one was not"
          + " reached or a script had no answer."
    },
    footer = {
      "  drydock conform ~/plugins/first --run-scripts",
      "  drydock conform . --run-scripts --params-file inputs.yml --record answers.yml",
      "  drydock conform . --replay answers.yml --json"
    })
final class ConformCommand implements Callable<Integer> {
  private static final String ENVIRONMENT = "local";

  @Parameters(paramLabel = "DIR", description = "The folder with plugin_config.yml.")
  private Path folder = Path.of("");

  @Option(
      names = "--run-scripts",
      description = "Let the plugin run its scripts on this machine, as you.")
  private boolean runScripts;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = TimeSpan.class,
      defaultValue = "10m",
      description = "How long an operation may take: 90s, 15m, 4h; else ${DEFAULT-VALUE}.")
  private Duration limit = Duration.ofMinutes(10);

  @Option(
      names = "--params-file",
      paramLabel = "FILE",
      description = {
        "Properties in place of made-up ones, as JSON or YAML: an object for each definition, by"
            + " its name in schema.json."
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
    var interruption = Interruption.ofThisThread();
    try {
      return inTemporaryHome(recording, given);
    } finally {
      // The process may end as soon as this is over.
      interruption.close();
    }
  }

  private int inTemporaryHome(Recording recording, Map<String, Map<String, Object>> given) {
    try (var home = TemporaryHome.make("drydock-conform")) {
      try (Drydock drydock = Drydock.open(home.folder())) {
        drydock.environments().addThisMachine(ENVIRONMENT, limit);
      }
      try (Drydock drydock = session.open(home.folder(), recording)) {
        return conform(drydock, given);
      }
    }
  }

  private int conform(Drydock drydock, Map<String, Map<String, Object>> given) {
    Path place = session.resolve(folder).normalize();
    BuildReport build = drydock.authoring().build(place);
    var view = new ConformanceView(session.directory(), !session.streams().interactive());
    view.printFindings(session, build);
    Plugin plugin = drydock.plugins().add(place);
    session.printer().remark(plan(plugin));
    List<OperationReport> sofar = new ArrayList<>();
    try {
      var settings = new ConformanceSettings(given, limit, sofar::add);
      ConformanceReport report = drydock.plugins().conform(plugin.name(), ENVIRONMENT, settings);
      view.print(session, build, report);
      return exitCode(build, report);
    } catch (DrydockException e) {
      if (e.code() != ErrorCode.CANCELLED) {
        throw e;
      }
      List<String> remarks = List.of("It was interrupted; the other operations were not called.");
      view.print(
          session,
          build,
          new ConformanceReport(
              plugin.name(), plugin.version(), plugin.language(), sofar, remarks));
      return Interruption.EXIT_CODE;
    }
  }

  /** What is going to happen, before it does. */
  private String plan(Plugin plugin) {
    String scripts =
        replay == null
            ? "its scripts run on this machine as " + System.getProperty("user.name")
            : "no script runs, the answers come from " + replay;
    return "Calling the operations of plugin %s with made-up inputs, each for at most %s; %s."
        .formatted(plugin.name(), Wording.duration(limit), scripts);
  }

  private Recording recording() {
    if (replay != null && (record != null || runScripts)) {
      throw new InputException(
          "With --replay no script runs: leave out --record and --run-scripts.");
    }
    if (replay != null) {
      return new Recording.From(replay);
    }
    if (!runScripts) {
      throw new InputException(
          ("The plugin's scripts would run on this machine, as %s. Say --run-scripts when they may;"
                  + " or --replay FILE, and a recording answers in their place.")
              .formatted(System.getProperty("user.name")));
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
    if (!build.errors().isEmpty()) {
      return ErrorCode.PLUGIN_CODE_INVALID.exitCode();
    }
    return report.isComplete() ? 0 : ErrorCode.PLUGIN_NOT_FULLY_TRIED.exitCode();
  }
}
