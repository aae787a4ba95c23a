package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {
  @TempDir private Path home;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plugn list                | did you mean plugin
          plugin                    | Which? add, list, show
          plugin show               | NAME
          plugin show a b           | an argument too many
          plugin list --bogus       | There is no option
          job show seven            | seven
          snapshot show             | ID
          env add x --port 22       | need --host
          env add x --host h        | --key FILE, --password-stdin or --agent
          env add x --host h --password-stdin | standard input, which is empty
          env add x --host h --key /no/such/file | /no/such/file
          env add x --host h --password-stdin --command-timeout soon | 90s
          source add x --plugin p --env e -p nonsense | name=value
          help plugin bogus         | plugin bogus
          """)
  void what_is_typed_wrongly_is_answered_with_a_hint_and_2(String typed, String hint) {
    var answer = Terminal.in(home).type(typed.split(" "));
    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).startsWith("Error: ").contains(hint).contains("--help");
    assertThat(answer.err().lines()).hasSizeLessThan(5);
  }

  @Test
  void with_json_a_wrong_command_is_a_json_object_on_standard_error() {
    var answer = Terminal.in(home).type("plugn", "list", "--json");
    assertThat(answer.jsonError().get("code").asString()).isEqualTo("USAGE");
    assertThat(answer.jsonError().get("exitCode").asInt()).isEqualTo(2);
  }

  @Test
  void an_argument_that_begins_with_an_at_sign_is_no_file_of_arguments() {
    var answer = Terminal.in(home).type("plugin", "show", "@odd");
    assertThat(answer.exitCode()).isEqualTo(11);
    assertThat(answer.err()).contains("@odd");
  }
}
