package io.drydock.cli.view;

import io.drydock.cli.output.Fields;
import io.drydock.cli.output.Json;
import io.drydock.cli.output.Printer;
import io.drydock.cli.output.View;
import io.drydock.cli.session.Session;
import io.drydock.model.BuildReport;
import io.drydock.model.ConformanceReport;
import io.drydock.model.ConformanceReport.OperationReport;
import io.drydock.model.ConformanceReport.Outcome;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the operations of a plugin fared.
 *
 * @param here the folder that people see files from
 * @param whole whether long texts are shown in full: nobody has to scroll at what is no terminal
 */
public record ConformanceView(Path here, boolean whole) implements View<OperationReport> {
  private static final int LONGEST_DETAIL = 160;

  @Override
  public List<String> headers() {
    return List.of("OPERATION", "RESULT", "RETURNED, OR WHY NOT");
  }

  @Override
  public List<String> row(OperationReport report) {
    String detail = report.detail().isEmpty() ? returned(report) : report.detail();
    return List.of(report.operation(), word(report.outcome()), shortened(detail));
  }

  private static String returned(OperationReport report) {
    return report.returned().equals("null") ? "None" : report.returned();
  }

  private static String word(Outcome outcome) {
    return switch (outcome) {
      case PASSED -> "passed";
      case REFUSED -> "plugin said no";
      case FAILED -> "FAILED";
      case MISSING -> "MISSING";
      case UNANSWERED -> "NO ANSWER";
      case NOT_EXERCISED -> "NOT REACHED";
      case UNDECIDED -> "not known";
      case NOT_DEFINED -> "not defined";
    };
  }

  private String shortened(String detail) {
    String line = detail.replaceAll("\\s+", " ").strip();
    return whole || line.length() <= LONGEST_DETAIL
        ? line
        : line.substring(0, LONGEST_DETAIL - 1) + "…";
  }

  @Override
  public Fields fields(OperationReport report) {
    return Fields.none()
        .with("operation", report.operation())
        .with("outcome", report.outcome())
        .with("detail", report.detail())
        .with("returned", Json.value(report.returned()))
        .with("place", report.place());
  }

  /** Prints what the check found, before anything is called: people may see why it fails. */
  public void printFindings(Session session, BuildReport build) {
    var view = new BuildView(here);
    if (!session.settings().json()) {
      build.findings().forEach(one -> session.printer().line(view.line(one)));
    }
  }

  /** Prints a report: a table, remarks and a summary; or one JSON object with all findings. */
  public void print(Session session, BuildReport build, ConformanceReport report) {
    Printer printer = session.printer();
    if (session.settings().json()) {
      printer.show(fields(report).with("check", new BuildView(here).fields(build).asMap()));
      return;
    }
    printer.list(this, report.operations(), "No operation was called.");
    report.remarks().forEach(remark -> printer.remark("Note: " + remark));
    printer.remark(summary(report));
  }

  private Fields fields(ConformanceReport report) {
    return Fields.none()
        .with("plugin", report.plugin())
        .with("version", report.version())
        .with("language", report.language())
        .with("good", report.isGood())
        .with("operations", report.operations().stream().map(o -> fields(o).asMap()).toList())
        .with("remarks", report.remarks());
  }

  private static String summary(ConformanceReport report) {
    String counts =
        Arrays.stream(Outcome.values())
            .filter(outcome -> report.count(outcome) > 0)
            .map(outcome -> report.count(outcome) + " " + word(outcome))
            .collect(Collectors.joining(", "));
    return "Plugin %s %s (%s): %s."
        .formatted(report.plugin(), report.version(), report.language(), counts);
  }
}
