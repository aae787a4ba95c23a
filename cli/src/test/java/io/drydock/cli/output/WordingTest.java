package io.drydock.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WordingTest {
  @Test
  void durations_are_as_exact_as_people_want_them() {
    assertThat(Wording.duration(Duration.ofMillis(49))).isEqualTo("0.0 s");
    assertThat(Wording.duration(Duration.ofMillis(1250))).isEqualTo("1.3 s");
    assertThat(Wording.duration(Duration.ofSeconds(62))).isEqualTo("1 min 2 s");
    assertThat(Wording.duration(Duration.ofMinutes(125))).isEqualTo("2 h 5 min");
  }

  @Test
  void sizes_have_the_unit_that_keeps_them_short() {
    assertThat(Wording.size(1023)).isEqualTo("1023 B");
    assertThat(Wording.size(1536)).isEqualTo("1.5 KB");
    assertThat(Wording.size(5L << 40)).isEqualTo("5.0 TB");
  }

  @Test
  void one_is_not_many() {
    assertThat(Wording.count(1, "file", "files")).isEqualTo("1 file");
    assertThat(Wording.count(0, "file", "files")).isEqualTo("0 files");
  }
}
