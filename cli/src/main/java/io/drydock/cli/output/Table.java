package io.drydock.cli.output;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** A table whose columns are as wide as what is in them. */
final class Table {
  private static final int GAP = 2;
  private static final ColorScheme PLAIN = Help.defaultColorScheme(Ansi.OFF);

  private Table() {}

  static String of(List<String> headers, List<List<String>> rows) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(headers);
    rows.forEach(row -> lines.add(row.stream().map(Table::inOneLine).toList()));
    var columns = new Column[headers.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = new Column(width(lines, i), i == 0 ? 0 : GAP, Overflow.TRUNCATE);
    }
    var table = TextTable.forColumns(PLAIN, columns);
    lines.forEach(line -> table.addRowValues(texts(line)));
    return table.toString().stripTrailing();
  }

  private static int width(List<List<String>> lines, int column) {
    int longest = lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
    return longest + (column == 0 ? 0 : GAP);
  }

  // Not text(): names may hold what picocli would take for markup.
  private static Ansi.Text[] texts(List<String> line) {
    return line.stream().map(s -> PLAIN.apply(s, List.of())).toArray(Ansi.Text[]::new);
  }

  private static String inOneLine(String cell) {
    return cell.replaceAll("\\p{Cntrl}+", " ");
  }
}
