package io.drydock.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.fixtures.HashiCorpFake;
import io.drydock.fixtures.JsonServer;
import io.drydock.fixtures.JsonServer.Answer;
import io.drydock.model.Vault;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HashiCorp Vault: where its secrets are found, and what is said when they are not. */
class HashiCorpVaultTest extends VaultContract {
  private static final String TOKEN = "hvs.CAESIJlU-secret-token";
  private static final Map<String, Object> DATABASE = Map.of("login", "joe", "secret", "sesame-1");

  private static Vault at(URI url, String namespace) {
    return new Vault(
        "corp",
        Vault.Type.HASHICORP,
        url,
        namespace.isEmpty() ? null : namespace,
        null,
        Instant.EPOCH);
  }

  @Override
  Vault vault(URI url) {
    return at(url, "");
  }

  @Override
  String token() {
    return TOKEN;
  }

  @Override
  Map<String, Object> supplier() {
    return new HashMap<>(
        Map.of(
            "type", "HashiCorpVaultCredential",
            "vault", "corp",
            "engine", "kv/apps",
            "path", "db/prod one",
            "usernameKey", "login",
            "secretKey", "secret"));
  }

  @Override
  Answer holding(String username, String secret) {
    Map<String, Object> data = Map.of("login", username, "secret", secret);
    return new Answer(200, json(Map.of("data", Map.of("data", data))));
  }

  @Test
  void a_secret_of_version_2_is_found_by_its_path_with_blanks_and_folders() {
    var fake = new HashiCorpFake(TOKEN).keep2("kv/apps", "db/prod one", DATABASE);
    assertThat(fetch(fake)).isEqualTo(new VaultSecret.Password("joe", "sesame-1"));
  }

  @Test
  void a_secret_of_version_1_is_found_too() {
    var fake = new HashiCorpFake(TOKEN).keep1("kv/apps", "db/prod one", DATABASE);
    assertThat(fetch(fake)).isEqualTo(new VaultSecret.Password("joe", "sesame-1"));
  }

  @Test
  void a_secret_of_version_1_is_found_where_a_policy_forbids_the_path_of_version_2() {
    var fake = new HashiCorpFake(TOKEN).keep1("kv/apps", "db/prod one", DATABASE);
    JsonServer.Answering strict =
        (uri, headers) ->
            uri.getPath().contains("/data/")
                ? new Answer(403, "{\"errors\":[\"permission denied\"]}")
                : fake.to(uri, headers);
    assertThat(fetch(strict)).isEqualTo(new VaultSecret.Password("joe", "sesame-1"));
  }

  @Test
  void the_namespace_goes_along() {
    var fake = new HashiCorpFake(TOKEN, "team/one").keep2("kv/apps", "db/prod one", DATABASE);
    try (var server = JsonServer.start(fake)) {
      assertThat(fetch(at(server.url(), "team/one"))).hasToString("Password[****]");
      assertThat(refusal(at(server.url(), "")).why()).contains("403");
    }
  }

  @Test
  void slashes_around_engine_and_path_do_no_harm() {
    var fake = new HashiCorpFake(TOKEN).keep2("kv/apps", "db/prod one", DATABASE);
    try (var server = JsonServer.start(fake)) {
      Map<String, Object> supplier = supplier();
      supplier.putAll(Map.of("engine", "/kv/apps/", "path", "/db/prod one"));
      assertThat(fetch(vault(server.url()), supplier).username()).isEqualTo("joe");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          403 | {"errors":["permission denied"]} | refused the request (403): permission denied | policy
          404 | {"errors":[]}                    | no secret at this path (404)                 | engine
          503 | {"errors":["Vault is sealed"]}   | (503): Vault is sealed                       | unseal
          307 |                                  | status 307                                   | URL
          200 | {"data": {}}                     | no object at /data/data                      | URL and type
          200 | <html>Welcome</html>             | no object at /data/data                      | URL and type
          """)
  void an_answer_without_the_secret_is_told_with_what_to_do(
      int status, String body, String why, String whatToDo) {
    var failure = refusal((uri, headers) -> new Answer(status, body == null ? "" : body));
    assertThat(failure.why()).contains(why);
    assertThat(failure.action()).contains(whatToDo);
    assertThat(failure.doing()).contains("'corp'", "'kv/apps/db/prod one'");
    assertThat(failure.getMessage()).doesNotContain(TOKEN);
  }

  @Test
  void a_key_that_the_secret_lacks_is_told_with_those_that_it_has() {
    var fake = new HashiCorpFake(TOKEN).keep2("kv/apps", "db/prod one", Map.of("login", "sesame"));
    assertThat(refusal(fake).why())
        .contains("'secret'")
        .endsWith("keys: login")
        .doesNotContain("sesame");
  }

  @Test
  void a_supplier_without_a_property_is_told_which() {
    Map<String, Object> supplier = supplier();
    supplier.remove("engine");
    try (var server = JsonServer.start(new HashiCorpFake(TOKEN))) {
      assertThat(refusal(vault(server.url()), supplier).why()).contains("/engine");
    }
  }
}
