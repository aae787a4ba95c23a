package io.drydock.cli.view;

import io.drydock.cli.output.Fields;
import io.drydock.model.BuildReport;
import io.drydock.model.Finding;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * What a build has shown.
 *
 * @param here the folder that people see files from
 */
public record BuildView(Path here) {
  /** {@code src/plugin_runner.py:12: error: the name x is not defined}, as editors can jump to. */
  public String line(Finding finding) {
    Path file = finding.file();
    String place = String.valueOf(file.startsWith(here) ? here.relativize(file) : file);
    String line = finding.line() > 0 ? ":" + finding.line() : "";
    return place + line + ": " + severity(finding) + ": " + finding.message();
  }

  /** All there is to say, for programs. */
  public Fields fields(BuildReport report) {
    return Fields.none()
        .with("plugin", report.plugin())
        .with("configFile", report.configFile())
        .with("errors", report.errors().size())
        .with("warnings", report.warnings().size())
        .with("findings", report.findings().stream().map(BuildView::fields).toList());
  }

  private static Map<String, ?> fields(Finding finding) {
    return Fields.none()
        .with("severity", finding.severity())
        .with("file", finding.file())
        .with("line", finding.line())
        .with("column", finding.column())
        .with("message", finding.message())
        .asMap();
  }

  private static String severity(Finding finding) {
    return finding.severity().name().toLowerCase(Locale.ROOT);
  }
}
