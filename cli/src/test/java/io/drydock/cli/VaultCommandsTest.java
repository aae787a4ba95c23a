package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.cli.Terminal.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code drydock vault …}: added, looked at, forgotten; the token goes in and never comes out. */
class VaultCommandsTest {
  private static final String TOKEN = "hvs.CAESIJlU-secret-token";
  private static final String CORP =
      "vault add corp --type hashicorp --url https://vault.example:8200/ --namespace team"
          + " --token-stdin";

  @TempDir Path home;

  private Result type(String words) {
    return Terminal.in(home).pipe(TOKEN + "\n", words.split(" "));
  }

  private Result done(String words) {
    Result result = type(words);
    assertThat(result.exitCode()).as(result.err()).isZero();
    return result;
  }

  @Test
  void an_added_vault_is_listed_shown_and_forgotten() {
    assertThat(done(CORP).out()).contains("Added vault corp");
    done("vault add ark --type cyberark --url https://ccp.example --app-id drydock");
    assertThat(done("vault list").out()).contains("hashicorp", "https://ccp.example");
    var corp = done("vault show corp --json").json();
    assertThat(corp.get("url").asString()).isEqualTo("https://vault.example:8200");
    assertThat(corp.get("namespace").asString()).isEqualTo("team");
    assertThat(done("vault show ark").out()).contains("drydock").doesNotContain("token");
    done("vault delete corp");
    var left = done("vault list --json").json();
    assertThat(left.size()).isEqualTo(1);
    assertThat(left.get(0).get("name").asString()).isEqualTo("ark");
  }

  @Test
  void the_token_is_in_no_output_and_in_no_file() throws IOException {
    String shown =
        done(CORP).out() + done("vault show corp").out() + done("vault list --json").out();
    assertThat(shown).contains("******").doesNotContain(TOKEN);
    try (var files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        // Every byte is a character of Latin 1.
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(TOKEN);
      }
    }
  }

  @Test
  void a_url_without_encryption_is_remarked_on() {
    assertThat(done(CORP.replace("https", "http")).err()).contains("unencrypted");
    assertThat(done(CORP.replace("corp", "safe")).err()).doesNotContain("unencrypted");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2  | vault add v --type other --url https://v.example                   | hashicorp or cyberark
          2  | vault add v --type hashicorp --url https://v.example               | --token-stdin
          2  | vault add v --type cyberark --url https://v.example                | --app-id
          2  | vault add v --type cyberark --url https://v.example --token-stdin --app-id d | no --token-stdin
          10 | vault add v --type cyberark --url v.example --app-id d             | no plain address
          10 | vault add v --type cyberark --url https://me:pw@v.example --app-id d | no plain address
          10 | vault add ../v --type cyberark --url https://v.example --app-id d  | no name
          11 | vault show nothing                                                 | none of that name
          11 | vault delete nothing                                               | none of that name
          """)
  void what_cannot_be_done_is_told(int exitCode, String words, String hint) {
    Result answer = type(words);
    assertThat(answer.exitCode()).isEqualTo(exitCode);
    assertThat(answer.err()).contains(hint).doesNotContain(TOKEN, "me:pw");
  }

  @Test
  void a_token_with_blanks_is_refused_and_not_repeated() {
    Result answer = Terminal.in(home).pipe("two words\n", CORP.split(" "));
    assertThat(answer.exitCode()).isEqualTo(10);
    assertThat(answer.err()).contains("the token").doesNotContain("two words");
  }

  @Test
  void a_name_is_taken_once() {
    done(CORP);
    assertThat(type(CORP).exitCode()).isEqualTo(12);
  }
}
