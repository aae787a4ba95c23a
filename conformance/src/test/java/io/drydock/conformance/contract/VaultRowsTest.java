package io.drydock.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.fixtures.CyberArkFake;
import io.drydock.fixtures.HashiCorpFake;
import io.drydock.fixtures.JsonServer;
import io.drydock.fixtures.SshKeyPair;
import io.drydock.model.Job;
import io.drydock.model.JobLogLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract §6: what the suppliers of every type stand for, through retrieve_credentials. */
class VaultRowsTest {
  private static final String TOKEN = "hvs.CAESIJlU-secret-token";
  private static final String PASSWORD = "sesame-open-1";
  private static final String SCHEMA =
      """
      {"type": "object", "properties": {"credentials": {
        "$ref": "https://delphix.com/platform/api#/definitions/credentialsSupplier"}}}
      """;

  /**
   * Says in the log what it may, hands secrets to a file that is its own, and shows them in every
   * place that people read.
   */
  private static final String RETRIEVING =
      """
      def f(direct_source, repository, source_config, optional_snapshot_parameters):
          from dlpx.virtualization.libs.exceptions import LibraryError
          try:
              found = libs.retrieve_credentials(direct_source.parameters.credentials)
          except LibraryError as error:
              if error.id != 'drydock.vault-failed':
                  raise
              logging.info('went on: %s', error.message)
              raise UserError(error.message)
          logging.info('%s of %s', type(found).__name__, found.username)
          secret = getattr(found, 'password', None) or found.private_key
          print(secret)
          libs.run_bash(direct_source.connection, 'printf %s "$SECRET" > "$TO"', check=True,
                        variables={'SECRET': secret, 'TO': source_config.path + '/../found'})
          logging.info('public: %s', getattr(found, 'public_key', None))
      """;

  @TempDir Path folder;
  private ContractHome home;

  @BeforeEach
  void open() {
    home = new ContractHome(folder);
    home.add(
        home.direct()
            .definition("linkedSourceDefinition", SCHEMA)
            .operation("linked.pre_snapshot", RETRIEVING));
  }

  @AfterEach
  void close() {
    home.close();
  }

  private void link(Map<String, Object> supplier) {
    home.link(Map.of("credentials", supplier));
  }

  private DrydockException refusal(Map<String, Object> supplier) {
    return catchThrowableOfType(DrydockException.class, () -> link(supplier));
  }

  private Path found() {
    return folder.resolve("found");
  }

  private SshKeyPair keyPair() {
    return SshKeyPair.create(folder.resolve("id"));
  }

  private static Map<String, Object> hashiCorp(String path, String expected) {
    return Map.of(
        "type", "HashiCorpVaultCredential",
        "vault", "corp",
        "engine", "kv",
        "path", path,
        "usernameKey", "user",
        "secretKey", "secret",
        "expectedSecretType", expected);
  }

  private static Map<String, Object> cyberArk(String object, String expected) {
    return Map.of(
        "type",
        "CyberArkVaultCredential",
        "vault",
        "ark",
        "queryString",
        "Safe=apps;Object=" + object,
        "expectedSecretType",
        expected);
  }

  /** In none of the home's files, and in nothing that was logged. */
  private void assertHidden(String secret) {
    for (Job job : home.drydock().jobs().list()) {
      assertThat(home.drydock().jobs().log(job.id()))
          .extracting(JobLogLine::text)
          .noneMatch(text -> text.contains(secret));
    }
    try (var files = Files.walk(folder.resolve("home"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        // Every byte is a character of Latin 1.
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Row("secret-named")
  @Test
  void a_NamedPasswordCredential_is_PasswordCredentials() {
    link(Map.of("type", "NamedPasswordCredential", "username", "joe", "password", PASSWORD));
    assertThat(home.logged()).contains("PasswordCredentials of joe", "public: None");
    assertThat(found()).hasContent(PASSWORD);
    assertHidden(PASSWORD);
  }

  @Row("secret-named")
  @Test
  void a_NamedPasswordCredential_needs_no_username() {
    link(Map.of("type", "NamedPasswordCredential", "password", PASSWORD));
    assertThat(home.logged()).contains("PasswordCredentials of None");
  }

  @Row("secret-named")
  @Test
  void a_NamedKeyPairCredential_is_KeyPairCredentials_with_both_halves() {
    SshKeyPair pair = keyPair();
    link(
        Map.of(
            "type",
            "NamedKeyPairCredential",
            "username",
            "joe",
            "privateKey",
            pair.privateKey(),
            "publicKey",
            pair.publicKey()));
    assertThat(home.logged()).contains("KeyPairCredentials of joe", "public: " + pair.publicKey());
    assertThat(found()).hasContent(pair.privateKey());
    assertHidden(pair.privateKey().lines().toList().get(1));
  }

  @Row("secret-vaults")
  @Test
  void a_HashiCorpVaultCredential_is_the_password_that_the_vault_keeps() {
    var fake =
        new HashiCorpFake(TOKEN, "team")
            .keep2("kv", "db", Map.of("user", "joe", "secret", PASSWORD));
    try (var server = JsonServer.start(fake)) {
      home.drydock().vaults().addHashiCorp("corp", server.url(), "team", TOKEN);
      link(hashiCorp("db", "any"));
    }
    assertThat(home.logged()).contains("PasswordCredentials of joe");
    assertThat(found()).hasContent(PASSWORD);
    assertHidden(PASSWORD);
    assertHidden(TOKEN);
  }

  @Row("secret-vaults")
  @Test
  void a_HashiCorpVaultCredential_is_a_key_pair_where_that_is_expected() {
    SshKeyPair pair = keyPair();
    var fake =
        new HashiCorpFake(TOKEN)
            .keep1("kv", "key", Map.of("user", "joe", "secret", pair.privateKey()));
    try (var server = JsonServer.start(fake)) {
      home.drydock().vaults().addHashiCorp("corp", server.url(), null, TOKEN);
      link(hashiCorp("key", "keyPair"));
    }
    assertThat(home.logged()).contains("KeyPairCredentials of joe", "public: None");
    assertThat(found()).hasContent(pair.privateKey());
    assertHidden(pair.privateKey().lines().toList().get(1));
  }

  @Row("secret-vaults")
  @Test
  void a_CyberArkVaultCredential_is_the_password_that_the_vault_keeps() {
    var fake = new CyberArkFake("drydock").keep("Safe=apps;Object=db", "joe", PASSWORD);
    try (var server = JsonServer.start(fake)) {
      home.drydock().vaults().addCyberArk("ark", server.url(), "drydock");
      link(cyberArk("db", "password"));
    }
    assertThat(home.logged()).contains("PasswordCredentials of joe");
    assertThat(found()).hasContent(PASSWORD);
    assertHidden(PASSWORD);
  }

  @Row("secret-vaults")
  @Test
  void a_CyberArkVaultCredential_is_a_key_pair_when_it_looks_like_one() {
    SshKeyPair pair = keyPair();
    var fake = new CyberArkFake("drydock").keep("Safe=apps;Object=key", "joe", pair.privateKey());
    try (var server = JsonServer.start(fake)) {
      home.drydock().vaults().addCyberArk("ark", server.url(), "drydock");
      link(cyberArk("key", "any"));
    }
    assertThat(home.logged()).contains("KeyPairCredentials of joe");
    assertThat(found()).hasContent(pair.privateKey());
  }

  @Row({"secret-vaults", "libs-library-error"})
  @Test
  void a_vault_that_says_no_is_a_LibraryError_which_never_shows_the_token() {
    JsonServer.Answering quoting =
        (uri, headers) ->
            new JsonServer.Answer(403, "{\"errors\":[\"bad token %s\"]}".formatted(TOKEN));
    try (var server = JsonServer.start(quoting)) {
      home.drydock().vaults().addHashiCorp("corp", server.url(), null, TOKEN);
      var failure = refusal(hashiCorp("db", "any"));
      assertThat(failure.code()).isEqualTo(ErrorCode.PLUGIN_USER_ERROR);
      assertThat(failure.why())
          .contains("'corp'", "'kv/db'", "403", "What to do", "******")
          .doesNotContain(TOKEN);
    }
    assertThat(home.logged()).anyMatch(text -> text.startsWith("went on: "));
    assertHidden(TOKEN);
  }

  @Row("secret-vaults")
  @Test
  void a_vault_that_is_not_known_here_is_told_with_those_that_are() {
    home.drydock().vaults().addCyberArk("other", URI.create("https://ccp.example"), "drydock");
    var failure = refusal(cyberArk("db", "any"));
    assertThat(failure.why()).contains("no vault of that name", "other", "drydock vault add ark");
  }
}
