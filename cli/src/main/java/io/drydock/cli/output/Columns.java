package io.drydock.cli.output;

import java.util.ArrayList;
import java.util.List;

/** Makes the columns of a table so narrow that its lines fit a terminal; nothing is left out. */
final class Columns {
  private static final int NARROWEST = 6;

  private Columns() {}

  /**
   * The widths with which all columns fit.
   *
   * @param wanted by what is in them
   * @param room what there is for all
   */
  static int[] fitting(int[] wanted, int room) {
    int[] widths = wanted.clone();
    int total = 0;
    for (int width : widths) {
      total += width;
    }
    // The widest give way: what is short, such as ids and states, stays on one line.
    for (int widest = widest(widths);
        total > room && widths[widest] > NARROWEST;
        widest = widest(widths)) {
      widths[widest]--;
      total--;
    }
    return widths;
  }

  private static int widest(int[] widths) {
    int widest = 0;
    for (int i = 1; i < widths.length; i++) {
      widest = widths[i] > widths[widest] ? i : widest;
    }
    return widest;
  }

  /** A cell's text in lines of this width: broken at a blank where there is one. */
  static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (rest.length() > width) {
      int blank = rest.lastIndexOf(' ', width);
      int end = blank > 0 ? blank : width;
      lines.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    lines.add(rest);
    return lines;
  }
}
