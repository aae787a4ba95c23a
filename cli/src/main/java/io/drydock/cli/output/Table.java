package io.drydock.cli.output;

import java.util.ArrayList;
import java.util.List;

/**
 * A table whose columns are as wide as what is in them. Not picocli's: most listings are printed
 * without it, since it takes longer to set up than they take.
 */
final class Table {
  private static final String GAP = "  ";

  private Table() {}

  static String of(List<String> headers, List<List<String>> rows) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(headers);
    for (List<String> row : rows) {
      lines.add(row.stream().map(Table::inOneLine).toList());
    }
    int[] widths = widths(lines);
    var text = new StringBuilder();
    for (List<String> line : lines) {
      text.append(line(line, widths)).append(System.lineSeparator());
    }
    return text.toString().stripTrailing();
  }

  private static int[] widths(List<List<String>> lines) {
    int[] widths = new int[lines.getFirst().size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    return widths;
  }

  private static String line(List<String> cells, int[] widths) {
    var line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = cells.get(i);
      line.append(i == 0 ? "" : GAP).append(cell).append(" ".repeat(widths[i] - cell.length()));
    }
    return line.toString().stripTrailing();
  }

  private static String inOneLine(String cell) {
    return Visible.text(cell.replaceAll("[\\r\\n\\t]+", " "));
  }
}
