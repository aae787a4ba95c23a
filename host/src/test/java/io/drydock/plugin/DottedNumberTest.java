package io.drydock.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DottedNumberTest {
  @ParameterizedTest
  @CsvSource({
    "1, 1.0, 0",
    "1.0.0, 1, 0",
    "1.10, 1.9, 1",
    "2020.01.2, 2020.1.10, -1",
    "2, 1.99.99, 1",
    "1.0.1, 1, 1",
    "'', 0.0.1, -1",
    "'', '', 0",
    "99999999999999999999, 3, 1",
  })
  void is_compared_number_by_number_and_zeros_at_the_end_do_not_count(
      String one, String other, int order) {
    assertThat(DottedNumber.of(one).compareTo(DottedNumber.of(other))).isEqualTo(order);
    assertThat(DottedNumber.of(one).equals(DottedNumber.of(other))).isEqualTo(order == 0);
  }
}
