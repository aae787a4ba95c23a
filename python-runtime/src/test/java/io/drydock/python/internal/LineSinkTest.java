package io.drydock.python.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineSinkTest {
  private static final int LONG = 3_000_000;

  private final List<String> lines = new ArrayList<>();
  private final LineSink sink = new LineSink(lines::add);

  private void print(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (byte one : bytes) {
      sink.write(one);
    }
  }

  @Test
  void each_line_is_handed_on_and_the_last_one_at_the_end() {
    print("one\n\nthrée\nrest");
    sink.close();
    assertThat(lines).containsExactly("one", "", "thrée", "rest");
  }

  @Test
  void a_line_without_end_keeps_its_beginning_and_its_end_and_says_what_is_left_out() {
    print("begin" + "x".repeat(LONG) + "end\nnext\n");
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst())
        .startsWith("beginx")
        .endsWith("xend")
        .contains("bytes are left out");
    assertThat(lines.getFirst().length()).isLessThan(600_000);
    assertThat(lines.getLast()).isEqualTo("next");
  }

  @Test
  void a_line_that_just_fits_is_whole() {
    print("y".repeat(400_000) + "\n");
    assertThat(lines.getFirst()).hasSize(400_000);
  }
}
