package io.drydock.conformance.contract;

import io.drydock.conformance.contract.ContractRows.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The table of rows and results, in the forms in which people and programs want it. */
final class ContractTable {
  private final ContractRows rows;
  private final Map<String, Result> results;

  /**
   * @param results by row key; a row that is not in it was not run
   */
  ContractTable(ContractRows rows, Map<String, Result> results) {
    this.rows = rows;
    this.results = results;
  }

  private Result result(Section section, String key) {
    return section.notYet().containsKey(key)
        ? Result.NOT_YET
        : results.getOrDefault(key, Result.NOT_RUN);
  }

  private long count(Section section, Result wanted) {
    return section.rows().keySet().stream().filter(key -> result(section, key) == wanted).count();
  }

  /** For a terminal. */
  String text() {
    var text = new StringBuilder();
    for (Section section : rows.sections()) {
      text.append(section.section()).append('\n');
      section
          .rows()
          .forEach(
              (key, says) ->
                  text.append("  %-8s %s%n".formatted(result(section, key).word(), plain(says))));
    }
    return text + summary() + "\n";
  }

  /** One line: how many of each. */
  String summary() {
    var counts = new LinkedHashMap<String, Long>();
    for (Result result : Result.values()) {
      long count = rows.sections().stream().mapToLong(section -> count(section, result)).sum();
      if (count > 0) {
        counts.put(result.word(), count);
      }
    }
    return rows.all().size() + " rows: " + String.join(", ", words(counts));
  }

  private static List<String> words(Map<String, Long> counts) {
    return counts.entrySet().stream().map(one -> one.getValue() + " " + one.getKey()).toList();
  }

  /** For programs: an array of objects with section, row, says, result and, for some, why. */
  String json() {
    var all =
        rows.sections().stream()
            .flatMap(section -> section.rows().entrySet().stream().map(row -> object(section, row)))
            .toList();
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all);
  }

  private Map<String, String> object(Section section, Map.Entry<String, String> row) {
    var object = new LinkedHashMap<String, String>();
    object.put("section", section.section());
    object.put("row", row.getKey());
    object.put("says", plain(row.getValue()));
    object.put("result", result(section, row.getKey()).word());
    String why = section.notYet().get(row.getKey());
    if (why != null) {
      object.put("why", why);
    }
    return object;
  }

  /** For a page of documentation. */
  String markdown() {
    var text = new StringBuilder();
    for (Section section : rows.sections()) {
      text.append(
          "\n## %s\n\n| what plugins rely on | result |\n|---|---|\n".formatted(section.section()));
      section
          .rows()
          .forEach((key, says) -> text.append("| %s | %s |\n".formatted(says, cell(section, key))));
    }
    return text.toString();
  }

  private String cell(Section section, String key) {
    String why = section.notYet().get(key);
    return result(section, key).word() + (why == null ? "" : ": " + why);
  }

  /** The short form: a line for each section. */
  String overview() {
    var text = new StringBuilder("| contract | rows | passed |\n|---|---|---|\n");
    for (Section section : rows.sections()) {
      text.append(
          "| %s | %d | %d |\n"
              .formatted(section.section(), section.rows().size(), count(section, Result.PASSED)));
    }
    return text.toString();
  }

  /** For a browser. */
  String html() {
    var text = new StringBuilder();
    for (Section section : rows.sections()) {
      text.append("<h2>%s</h2>\n<table>\n".formatted(escaped(section.section())));
      section
          .rows()
          .forEach(
              (key, says) ->
                  text.append(
                      "<tr id=\"%s\" class=\"%s\"><td>%s</td><td>%s</td></tr>\n"
                          .formatted(
                              key,
                              result(section, key).name(),
                              escaped(plain(says)),
                              escaped(cell(section, key)))));
      text.append("</table>\n");
    }
    return PAGE.replace("SUMMARY", escaped(summary())).replace("TABLES", text);
  }

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>Drydock: conformance</title>
      <style>
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em }
        table { border-collapse: collapse; width: 100% }
        td { border-bottom: 1px solid #ddd; padding: .3em .6em; vertical-align: top }
        td:last-child { white-space: nowrap; width: 8em }
        .PASSED td:last-child { color: #1a7f37 }
        .FAILED td:last-child { color: #cf222e; font-weight: bold }
        .NOT_YET td:last-child, .SKIPPED td:last-child { color: #9a6700; white-space: normal }
      </style></head><body>
      <h1>What plugins may rely on</h1>
      <p>SUMMARY</p>
      TABLES</body></html>
      """;

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String plain(String markdown) {
    return markdown.replace("`", "");
  }
}
