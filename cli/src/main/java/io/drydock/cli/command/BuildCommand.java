package io.drydock.cli.command;

import io.drydock.Authoring;
import io.drydock.cli.output.Fields;
import io.drydock.cli.output.Wording;
import io.drydock.cli.session.Session;
import io.drydock.cli.view.BuildView;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.BuildReport;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code drydock build …}. */
@Command(
    name = "build",
    description = {
      "Check a plugin: its config, its schema, its code, and whether it loads.",
      "All that is wrong is told at once, errors before warnings, a line each. Without -g and -a"
          + " nothing is written."
    },
    footer = {
      "  drydock build",
      "  drydock build -c ~/plugins/first/plugin_config.yml -a first-1.0.drydock"
    })
final class BuildCommand implements Runnable {
  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      description = "The plugin's config, or its folder; else plugin_config.yml in this one.")
  private Path config = Path.of("");

  @Option(
      names = {"-g", "--generate"},
      description =
          "Also write the classes of the schema to 'generated' below the plugin's code, for your"
              + " editor; plugins that run never import that.")
  private boolean generate;

  @Option(
      names = {"-a", "--artifact"},
      paramLabel = "FILE",
      description =
          "Also pack the plugin into one file, which 'drydock plugin add FILE' takes on any"
              + " machine; not if there are errors.")
  private @Nullable Path artifact;

  @Option(
      names = "--strict",
      description = "Take as an error what the SDK's own build refuses, and Drydock lives with.")
  private boolean strict;

  private final Session session;

  BuildCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    Authoring authoring = session.drydock().authoring();
    Path place = session.resolve(config);
    BuildReport found = authoring.build(place);
    BuildReport report = strict ? found.strict() : found;
    List<Path> written = generate ? write(authoring, report) : List.of();
    Path packed = report.errors().isEmpty() ? artifact : null;
    if (packed != null) {
      authoring.pack(place, packed);
    }
    var view = new BuildView(session.directory());
    report.findings().forEach(one -> session.printer().line(view.line(one)));
    written.forEach(file -> session.printer().remark("Wrote " + file));
    Fields fields =
        view.fields(report).with("written", written.stream().map(Path::toString).toList());
    if (report.errors().isEmpty() || session.settings().json()) {
      session.printer().done(sentence(report, packed), fields.with("artifact", packed));
    }
    if (!report.errors().isEmpty()) {
      throw new DrydockException(
          ErrorCode.PLUGIN_CODE_INVALID,
          "building plugin " + report.plugin(),
          "it has " + counted(report),
          "Correct what the lines above name, and build again.");
    }
  }

  /** What keeps the classes from being written is among the errors that are told anyway. */
  private List<Path> write(Authoring authoring, BuildReport report) {
    try {
      return authoring.writeDefinitions(session.resolve(config));
    } catch (DrydockException e) {
      if (report.errors().isEmpty() || e.code() == ErrorCode.ALREADY_EXISTS) {
        throw e;
      }
      return List.of();
    }
  }

  private String sentence(BuildReport report, @Nullable Path packed) {
    String end = packed == null ? "" : " Packed it into " + packed + ".";
    return "Checked plugin %s: %s.%s".formatted(report.plugin(), counted(report), end);
  }

  private static String counted(BuildReport report) {
    String errors = Wording.count(report.errors().size(), "error", "errors");
    return errors + ", " + Wording.count(report.warnings().size(), "warning", "warnings");
  }
}
