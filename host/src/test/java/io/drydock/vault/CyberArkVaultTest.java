package io.drydock.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.fixtures.CyberArkFake;
import io.drydock.fixtures.JsonServer.Answer;
import io.drydock.model.Vault;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CyberArk's Central Credential Provider: how it is asked, and what it says. */
class CyberArkVaultTest extends VaultContract {
  private static final String QUERY = "Safe=apps & more;Object=db+1";

  @Override
  Vault vault(URI url) {
    return new Vault("ark", Vault.Type.CYBERARK, url, null, "dry dock", Instant.EPOCH);
  }

  @Override
  String token() {
    return "";
  }

  @Override
  Map<String, Object> supplier() {
    return new HashMap<>(
        Map.of("type", "CyberArkVaultCredential", "vault", "ark", "queryString", QUERY));
  }

  @Override
  Answer holding(String username, String secret) {
    return new Answer(200, json(Map.of("UserName", username, "Content", secret)));
  }

  @Test
  void an_account_is_found_by_its_query_whatever_characters_it_has() {
    var fake = new CyberArkFake("dry dock").keep(QUERY, "joe", "sesame-1");
    assertThat(fetch(fake)).isEqualTo(new VaultSecret.Password("joe", "sesame-1"));
  }

  @Test
  void an_application_that_is_not_let_in_is_told_by_its_id() {
    var failure = refusal(new CyberArkFake("another").keep(QUERY, "joe", "sesame-1"));
    assertThat(failure.why()).contains("(403)").contains("APPAP306E");
    assertThat(failure.action()).contains("'dry dock'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          404 | {"ErrorCode":"APPAP004E","ErrorMsg":"none"} | (404): APPAP004E none | queryString
          400 | {"ErrorCode":"APPAP227E","ErrorMsg":"many"} | APPAP227E many        | one account
          500 | <html>                                      | status 500            | one account
          200 | {"Content": "sesame-1"}                     | no text 'UserName'    | URL and type
          200 | <html>                                      | no text 'UserName'    | URL and type
          """)
  void an_answer_without_an_account_is_told_with_what_to_do(
      int status, String body, String why, String whatToDo) {
    var failure = refusal((uri, headers) -> new Answer(status, body));
    assertThat(failure.why()).contains(why).doesNotContain("sesame-1");
    assertThat(failure.action()).contains(whatToDo);
    assertThat(failure.doing()).contains("'ark'", QUERY);
  }
}
