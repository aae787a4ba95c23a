package io.drydock.cli.output;

import java.io.PrintStream;
import java.util.List;

/** Prints results on standard output: as JSON, and then nothing else, or for people. */
public final class Printer {
  private final PrintStream out;
  private final PrintStream err;
  private final boolean json;

  /**
   * @param out for results
   * @param err for remarks
   * @param json whether results are JSON
   */
  public Printer(PrintStream out, PrintStream err, boolean json) {
    this.out = out;
    this.err = err;
    this.json = json;
  }

  /** Prints a listing; where there is nothing to list, a remark instead. */
  public <T> void list(View<T> view, List<T> objects, String remarkWhenEmpty) {
    if (json) {
      out.println(Json.pretty(objects.stream().map(o -> view.fields(o).asMap()).toList()));
    } else if (objects.isEmpty()) {
      err.println(remarkWhenEmpty);
    } else {
      out.println(Table.of(view.headers(), objects.stream().map(view::row).toList()));
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
      out.println(text);
    }
  }

  /** Tells what was done: the sentence for people, the fields for programs. */
  public void done(String sentence, Fields fields) {
    out.println(json ? Json.pretty(fields.asMap()) : sentence);
  }

  /** Tells people what they should know, on standard error. */
  public void remark(String text) {
    err.println(text);
  }
}
