package io.drydock.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What hosts say is taken for what it has to be, or refused. */
class HostSaysTest {
  private enum Word {
    YES,
    NO
  }

  private static HostSays says(String text) {
    return new HostSays("ada@far:22", Map.of("homeFolder", text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1 ", "0x10", "1e3", "99999999999999999999", "2147483648", "٣"})
  void what_is_no_number_is_none(String text) {
    isRefused(() -> says(text).number("homeFolder"), "a number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "home", "/a/../etc", "/a\u001b[2J", "/a\tb", "~", "-rf"})
  void what_is_no_absolute_path_is_none(String text) {
    isRefused(() -> says(text).path("homeFolder"), "an absolute path");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-o", "Linux; rm", "$(id)", "a b", "../x"})
  void what_is_no_name_is_none(String text) {
    isRefused(() -> says(text).name("homeFolder"), "a name");
  }

  @Test
  void what_is_no_known_word_is_none_and_nothing_is_the_fallback() {
    isRefused(() -> says("perhaps").oneOf("homeFolder", Word.class, Word.NO), "a word");
    assertThat(says("").oneOf("homeFolder", Word.class, Word.NO)).isEqualTo(Word.NO);
    assertThat(says("yes").oneOf("homeFolder", Word.class, Word.NO)).isEqualTo(Word.YES);
  }

  @Test
  void what_is_right_is_taken_and_texts_are_short_and_without_escapes() {
    assertThat(says("1000").number("homeFolder")).isEqualTo(1000);
    assertThat(says("/home/Ünïcödé and blanks").path("homeFolder")).startsWith("/home/Ü");
    assertThat(says("CYGWIN_NT-10.0").name("homeFolder")).isEqualTo("CYGWIN_NT-10.0");
    assertThat(says("\u001b[2J" + "x".repeat(1000)).text("homeFolder"))
        .startsWith("?[2Jxxx")
        .hasSizeLessThan(510);
  }

  private static void isRefused(Runnable question, String kind) {
    var refused = catchThrowableOfType(DrydockException.class, question::run);
    assertThat(refused.code()).isEqualTo(ErrorCode.HOST_UNSUITABLE);
    assertThat(refused.why()).contains(kind, "home folder").doesNotContain("\u001b");
    assertThat(refused.action()).isNotBlank();
  }
}
