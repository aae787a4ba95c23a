package io.drydock.cli.output;

import java.io.PrintStream;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;

/** Prints results on standard output: as JSON, and then nothing else, or for people. */
public final class Printer {
  private final PrintStream out;
  private final PrintStream err;
  private final boolean json;
  private final Supplier<OptionalInt> columns;

  /** One whose output is no terminal, so that tables are as wide as they are. */
  public Printer(PrintStream out, PrintStream err, boolean json) {
    this(out, err, json, OptionalInt::empty);
  }

  /**
   * @param out for results
   * @param err for remarks
   * @param json whether results are JSON
   * @param columns how wide tables may be; empty for as wide as they are
   */
  public Printer(PrintStream out, PrintStream err, boolean json, Supplier<OptionalInt> columns) {
    this.out = out;
    this.err = err;
    this.json = json;
    this.columns = columns;
  }

  /** Prints a listing; where there is nothing to list, a remark instead. */
  public <T> void list(View<T> view, List<T> objects, String remarkWhenEmpty) {
    if (json) {
      out.println(Json.pretty(objects.stream().map(o -> view.fields(o).asMap()).toList()));
    } else if (objects.isEmpty()) {
      err.println(remarkWhenEmpty);
    } else {
      out.println(Table.of(view.headers(), objects.stream().map(view::row).toList(), columns));
    }
  }

  /** Prints a long listing page by page: no more than a page of it is ever in memory. */
  public <T> void pages(View<T> view, Iterator<List<T>> pages, String remarkWhenEmpty) {
    if (!pages.hasNext()) {
      list(view, List.of(), remarkWhenEmpty);
      return;
    }
    out.print(json ? "[ " : "");
    for (boolean first = true; pages.hasNext(); first = false) {
      List<T> page = pages.next();
      if (json) {
        String text = Json.pretty(page.stream().map(o -> view.fields(o).asMap()).toList());
        out.print((first ? "" : ", ") + text.substring(1, text.length() - 1).strip());
      } else {
        String text = Table.of(view.headers(), page.stream().map(view::row).toList(), columns);
        out.println(first ? text : text.substring(text.indexOf('\n') + 1));
      }
    }
    out.print(json ? " ]" + System.lineSeparator() : "");
  }

  /** Prints a log: line by line for people; where it is empty, a remark instead. */
  public <T> void log(
      List<T> lines, Function<T, String> text, Function<T, Object> fields, String remarkWhenEmpty) {
    if (json) {
      out.println(Json.pretty(lines.stream().map(fields).toList()));
    } else if (lines.isEmpty()) {
      err.println(remarkWhenEmpty);
    } else {
      lines.forEach(line -> out.println(Visible.text(text.apply(line))));
    }
  }

  /** Prints all there is to say of one object. */
  public void show(Fields fields) {
    if (json) {
      out.println(Json.pretty(fields.asMap()));
    } else {
      new Details(out).print(fields.asMap());
    }
  }

  /** Prints a line that people read before what {@link #done} says; programs find it in there. */
  public void line(String text) {
    if (!json) {
      out.println(Visible.text(text));
    }
  }

  /** Tells what was done: the sentence for people, the fields for programs. */
  public void done(String sentence, Fields fields) {
    out.println(json ? Json.pretty(fields.asMap()) : Visible.text(sentence));
  }

  /** Tells people what they should know, on standard error. */
  public void remark(String text) {
    err.println(Visible.text(text));
  }
}
