package io.drydock.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FailurePrinterTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  private static Failure refused() {
    return Failure.of(
        new DrydockException(
            ErrorCode.PLUGIN_USER_ERROR,
            "syncing dSource docs",
            "Could not copy files.",
            "Ensure that passwordless SSH works for db1.",
            "rsync: first\nrsync: second\n",
            null));
  }

  private String printed(Failure failure, String see, boolean json) {
    new FailurePrinter(err, json).print(failure, see);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void people_read_what_failed_why_what_to_do_and_what_was_printed() {
    assertThat(printed(refused(), "drydock job show 7 --log", false))
        .isEqualToNormalizingNewlines(
            """
            Error: failed while syncing dSource docs: Could not copy files.
            What to do: Ensure that passwordless SSH works for db1.
            Output:
              rsync: first
              rsync: second
            See: drydock job show 7 --log
            """);
  }

  @Test
  void what_is_empty_is_left_out() {
    assertThat(printed(Failure.usage("no", ""), "", false)).isEqualTo("Error: no\n");
  }

  @Test
  void programs_read_one_line_of_json() {
    assertThat(printed(refused(), "", true))
        .isEqualTo(
            "{\"code\":\"PLUGIN_USER_ERROR\",\"exitCode\":35,\"doing\":\"syncing dSource docs\","
                + "\"why\":\"Could not copy files.\","
                + "\"action\":\"Ensure that passwordless SSH works for db1.\","
                + "\"output\":\"rsync: first\\nrsync: second\\n\",\"see\":\"\"}\n");
  }

  @Test
  void what_nobody_foresaw_exits_with_70_and_asks_for_a_report() {
    Failure failure = Failure.unexpected(new IllegalStateException("odd"));
    assertThat(failure.exitCode()).isEqualTo(70);
    assertThat(printed(failure, "", false)).contains("odd").contains("please report it");
  }
}
