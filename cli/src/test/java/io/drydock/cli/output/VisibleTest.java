package io.drydock.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What plugins and hosts say is shown, whatever it is, and no terminal obeys it. */
class VisibleTest {
  private static final String EVIL =
      "a\u001b]0;title\u0007b\u001b[2Jc\rd\u009b1me\u007f\b\u0000\u202ef";
  private static final String SHOWN =
      "a\\x1b]0;title\\x07b\\x1b[2Jc\\x0dd\\x9b1me\\x7f\\x08\\x00\\u202ef";

  private static String printed(Consumer<PrintStream> work) {
    var bytes = new ByteArrayOutputStream();
    work.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void control_characters_and_those_that_turn_the_direction_are_shown_by_their_number() {
    assertThat(Visible.text(EVIL)).isEqualTo(SHOWN);
  }

  @Test
  void line_breaks_tabs_and_all_languages_stay_and_windows_line_ends_become_line_breaks() {
    String plain = "Ünïcödé 漢字 🚢\n\tnext";
    assertThat(Visible.text(plain)).isSameAs(plain);
    assertThat(Visible.text("one\r\ntwo\r\n")).isEqualTo("one\ntwo\n");
  }

  @Test
  void failures_fields_tables_sentences_and_remarks_obey_nothing() {
    var failure = new Failure("CODE", 1, EVIL, EVIL, EVIL, EVIL);
    assertThat(printed(err -> new FailurePrinter(err, false).print(failure, ""))).contains(SHOWN);
    assertThat(
            printed(
                out -> {
                  var printer = new Printer(out, out, false);
                  printer.show(Fields.none().with("name", EVIL).with("all", List.of(EVIL)));
                  printer.done(EVIL, Fields.none());
                  printer.remark(EVIL);
                  printer.line(EVIL);
                  printer.log(List.of(EVIL), line -> line, line -> line, "");
                  out.println(Table.of(List.of("NAME"), List.of(List.of(EVIL))));
                }))
        .contains(SHOWN)
        .doesNotContain("\u001b", "\u009b", "\u202e", "\u0007");
  }

  @Test
  void json_is_exact() {
    String json =
        printed(out -> new Printer(out, out, true).show(Fields.none().with("name", EVIL)));
    assertThat(JsonMapper.shared().readTree(json).path("name").asString()).isEqualTo(EVIL);
  }
}
