package io.drydock.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.fixtures.FreePort;
import io.drydock.fixtures.JsonServer;
import io.drydock.fixtures.JsonServer.Answer;
import io.drydock.model.Vault;
import io.drydock.secret.CredentialSupplier;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every vault, whatever it speaks. */
abstract class VaultContract {
  static final String KEY =
      """
      -----BEGIN OPENSSH PRIVATE KEY-----
      b3BlbnNzaC1rZXktdjEAAAAABG5vbmU
      -----END OPENSSH PRIVATE KEY-----
      """;

  private static final Duration LONG = Duration.ofSeconds(30);

  abstract Vault vault(URI url);

  abstract String token();

  /** A supplier of the vault's type; may be changed. */
  abstract Map<String, Object> supplier();

  /** The answer of a vault that has this. */
  abstract Answer holding(String username, String secret);

  static String json(Map<String, Object> object) {
    return JsonMapper.shared().writeValueAsString(object);
  }

  final VaultSecret fetch(JsonServer.Answering answering) {
    try (var server = JsonServer.start(answering)) {
      return fetch(vault(server.url()));
    }
  }

  final VaultSecret fetch(Vault vault) {
    return fetch(vault, supplier());
  }

  final VaultSecret fetch(Vault vault, Map<String, Object> supplier) {
    return fetch(vault, supplier, LONG);
  }

  private VaultSecret fetch(Vault vault, Map<String, Object> supplier, Duration limit) {
    var kind = CredentialSupplier.of(supplier).orElseThrow();
    var json = JsonMapper.shared().valueToTree(supplier);
    return new VaultConnections(LONG, limit).fetch(vault, token(), new VaultSupplier(kind, json));
  }

  final DrydockException refusal(JsonServer.Answering answering) {
    try (var server = JsonServer.start(answering)) {
      return refusal(vault(server.url()));
    }
  }

  final DrydockException refusal(Vault vault) {
    return refusal(vault, supplier());
  }

  final DrydockException refusal(Vault vault, Map<String, Object> supplier) {
    return refusal(vault, supplier, LONG);
  }

  private DrydockException refusal(Vault vault, Map<String, Object> supplier, Duration limit) {
    var failure = catchThrowableOfType(DrydockException.class, () -> fetch(vault, supplier, limit));
    assertThat(failure.code()).isEqualTo(ErrorCode.VAULT_FAILED);
    return failure;
  }

  private VaultSecret expecting(String kind, String secret) {
    try (var server = JsonServer.start((uri, headers) -> holding("joe", secret))) {
      Map<String, Object> supplier = supplier();
      supplier.put("expectedSecretType", kind);
      return fetch(vault(server.url()), supplier);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"any", "password"})
  void a_secret_is_a_password(String kind) {
    assertThat(expecting(kind, "sesame")).isEqualTo(new VaultSecret.Password("joe", "sesame"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"any", "keyPair"})
  void a_secret_that_looks_like_a_private_key_is_one(String kind) {
    assertThat(expecting(kind, KEY)).isEqualTo(new VaultSecret.PrivateKey("joe", KEY));
  }

  @Test
  void a_secret_that_was_expected_to_be_a_password_is_one_whatever_it_looks_like() {
    assertThat(expecting("password", KEY)).isEqualTo(new VaultSecret.Password("joe", KEY));
  }

  @Test
  void a_password_where_a_key_pair_was_expected_is_refused_and_not_shown() {
    var failure =
        catchThrowableOfType(DrydockException.class, () -> expecting("keyPair", "sesame"));
    assertThat(failure.code()).isEqualTo(ErrorCode.VAULT_FAILED);
    assertThat(failure.getMessage()).contains("no private key").doesNotContain("sesame");
  }

  @Test
  void a_vault_that_is_not_there_cannot_be_reached() {
    var failure = refusal(vault(URI.create("http://127.0.0.1:" + FreePort.on("127.0.0.1"))));
    assertThat(failure.why()).contains("cannot be reached");
    assertThat(failure.action()).contains("drydock vault show");
  }

  @Test
  void a_vault_that_cannot_show_who_it_is_by_TLS_is_not_trusted(@TempDir Path folder)
      throws Exception {
    try (var untrusted = UntrustedServer.start(folder)) {
      var failure = refusal(vault(untrusted.url()));
      assertThat(failure.why()).contains("no trusted connection");
      assertThat(failure.action()).contains("javax.net.ssl.trustStore");
    }
  }

  @Test
  void a_vault_that_never_answers_is_given_up() {
    try (var server = JsonServer.start((uri, headers) -> Answer.NEVER)) {
      var failure = refusal(vault(server.url()), supplier(), Duration.ofMillis(50));
      assertThat(failure.why()).contains("did not answer");
    }
  }

  @ParameterizedTest
  @CsvSource({"CyberArkVaultCredential", "HashiCorpVaultCredential"})
  void a_supplier_of_another_type_than_its_vault_is_refused_before_anything_is_asked(String type) {
    Map<String, Object> supplier = supplier();
    boolean same = type.equals(supplier.put("type", type));
    try (var server = JsonServer.start((uri, headers) -> holding("joe", "sesame"))) {
      if (same) {
        assertThat(fetch(vault(server.url()), supplier).username()).isEqualTo("joe");
      } else {
        assertThat(refusal(vault(server.url()), supplier).why()).contains("only");
        assertThat(server.seen()).isEmpty();
      }
    }
  }
}
