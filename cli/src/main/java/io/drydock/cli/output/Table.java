package io.drydock.cli.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * A table whose columns are as wide as what is in them. Not picocli's: most listings are printed
 * without it, since it takes longer to set up than they take.
 */
final class Table {
  private static final String GAP = "  ";

  /** Every terminal has room for that, and nobody has to ask how wide it is. */
  private static final int NARROW = 40;

  private Table() {}

  /** As wide as it is. */
  static String of(List<String> headers, List<List<String>> rows) {
    return of(headers, rows, OptionalInt::empty);
  }

  /**
   * Not wider than a terminal.
   *
   * @param columns how wide that is; asked only when it matters
   */
  static String of(List<String> headers, List<List<String>> rows, Supplier<OptionalInt> columns) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(headers);
    for (List<String> row : rows) {
      lines.add(row.stream().map(Table::inOneLine).toList());
    }
    int[] widths = fitting(widths(lines), columns);
    var text = new StringBuilder();
    for (List<String> line : lines) {
      for (List<String> part : parts(line, widths)) {
        text.append(line(part, widths)).append(System.lineSeparator());
      }
    }
    return text.toString().stripTrailing();
  }

  private static int[] fitting(int[] widths, Supplier<OptionalInt> columns) {
    int gaps = GAP.length() * (widths.length - 1);
    if (Arrays.stream(widths).sum() + gaps <= NARROW) {
      return widths;
    }
    OptionalInt room = columns.get();
    return room.isEmpty() ? widths : Columns.fitting(widths, room.getAsInt() - gaps);
  }

  /** The lines that a row takes, one below the other. */
  private static List<List<String>> parts(List<String> row, int[] widths) {
    List<List<String>> cells = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < widths.length; i++) {
      cells.add(Columns.wrapped(row.get(i), widths[i]));
      height = Math.max(height, cells.get(i).size());
    }
    List<List<String>> parts = new ArrayList<>();
    for (int line = 0; line < height; line++) {
      int at = line;
      parts.add(cells.stream().map(cell -> at < cell.size() ? cell.get(at) : "").toList());
    }
    return parts;
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
