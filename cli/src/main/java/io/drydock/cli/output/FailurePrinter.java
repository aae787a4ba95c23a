package io.drydock.cli.output;

import java.io.PrintStream;

/**
 * Tells why a command failed, on standard error: for people as a few lines, with {@code --json} as
 * a JSON object on one line, the last one.
 */
public final class FailurePrinter {
  private final PrintStream err;
  private final boolean json;

  /**
   * @param err where to
   * @param json whether as JSON
   */
  public FailurePrinter(PrintStream err, boolean json) {
    this.err = err;
    this.json = json;
  }

  /**
   * Tells it.
   *
   * @param failure what
   * @param see a command that shows more; or empty
   */
  public void print(Failure failure, String see) {
    err.println(
        json
            ? Json.line(failure.fields().with("see", see).asMap())
            : Visible.text(text(failure, see)));
  }

  private static String text(Failure failure, String see) {
    var text = new StringBuilder("Error: ");
    if (!failure.doing().isBlank()) {
      text.append("failed while ").append(failure.doing()).append(": ");
    }
    text.append(hanging(failure.why()));
    if (!failure.action().isBlank()) {
      text.append("\nWhat to do: ").append(hanging(failure.action()));
    }
    if (!failure.output().isBlank()) {
      text.append("\nOutput:\n").append(Details.block(failure.output(), "  "));
    }
    if (failure.script() != null) {
      text.append('\n').append(failure.script().text(failure.why() + failure.output()));
    }
    if (!see.isBlank()) {
      text.append("\nSee: ").append(see);
    }
    return text.toString();
  }

  private static String hanging(String text) {
    return text.strip().replace("\n", "\n  ");
  }
}
