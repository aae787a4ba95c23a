package io.drydock.dlpx.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitArgumentsTest {
  @Test
  void each_argument_is_the_text_that_it_was_without_blanks_around_it() {
    var split =
        SplitArguments.of(" {\"a\" : {\"x\": [1, {\"}\": \"\\\"é\\u00e9😀\"}]} ,\n\"b\":null}\n");
    assertThat(split).isNotNull();
    assertThat(split.names()).isEqualTo("a b");
    assertThat(split.texts()).containsExactly("{\"x\": [1, {\"}\": \"\\\"é\\u00e9😀\"}]}", "null");
  }

  @Test
  void texts_of_megabytes_are_cut_where_they_should_be() {
    String large = "{\"x\":\"%s\"}".formatted("é😀 ".repeat(300_000));
    var split = SplitArguments.of("{\"a\":%s,\"b\":{},\"c\":%s}".formatted(large, large));
    assertThat(split).isEqualTo(new SplitArguments("a b c", List.of(large, "{}", large)));
  }

  @Test
  void the_last_of_two_with_one_name_counts() {
    assertThat(SplitArguments.of("{\"a\":{\"x\":1},\"b\":{},\"a\":{\"x\":2}}"))
        .isEqualTo(new SplitArguments("a b", List.of("{\"x\":2}", "{}")));
  }

  @Test
  void an_operation_without_arguments_has_none() {
    assertThat(SplitArguments.of("{}")).isEqualTo(new SplitArguments("", List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{\"a\":1}",
        "{\"a\":\"text\"}",
        "{\"a\":[]}",
        "{\"a\":{}} {}",
        "{\"a\":{}",
        "{\"a\":{\"x\":01}}",
        "{\"a\":{\"x\":NaN}}",
        "{\"a\":{\"x\":\"\\q\"}}",
        "{\"a\":{\"x\":\"\t\"}}",
        "{\"a\":{\"x\":[}]}",
        "{\"a b\":{}}",
        "{\"\":{}}"
      })
  void anything_else_is_for_python_to_read_as_a_whole(String arguments) {
    assertThat(SplitArguments.of(arguments)).isNull();
  }
}
