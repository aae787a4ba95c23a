package io.drydock.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpanTest {
  @Test
  void seconds_minutes_and_hours_are_understood() {
    assertThat(new TimeSpan().convert("90s")).isEqualTo(Duration.ofSeconds(90));
    assertThat(new TimeSpan().convert("15m")).isEqualTo(Duration.ofMinutes(15));
    assertThat(new TimeSpan().convert("4h")).isEqualTo(Duration.ofHours(4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "4", "0s", "-1s", "4d", "h", "99999999999999999999s"})
  void anything_else_is_refused(String typed) {
    assertThatThrownBy(() -> new TimeSpan().convert(typed)).hasMessageContaining("90s");
  }
}
