package io.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Job;
import io.drydock.model.JobLogLine.Level;
import io.drydock.model.SealedValue;
import io.drydock.testing.PluginFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Credentials suppliers, from the parameters to the plugin and nowhere else (contract §6). */
class CredentialsTest {
  private static final String PASSWORD = "sesame open 1";
  private static final String KEY_LINE = "b3BlbnNzaC1rZXktdjEAAAAABG5vbmU";
  private static final String KEY = "-----BEGIN KEY-----\n" + KEY_LINE + "\n-----END KEY-----\n";

  /** Tells what it was given in every way that people can read, and in one file of its own. */
  private static final String TALKATIVE =
      """
      @plugin.linked.pre_snapshot()
      def pre_snapshot(direct_source, repository, source_config, optional_snapshot_parameters):
          how = source_config.name
          supplier = direct_source.parameters.credentials
          logging.info('the supplier is %s', supplier)
          if how == 'changed':
              supplier = dict(supplier, username='somebody else')
          if how == 'forged':
              supplier = {'type': 'NamedPasswordCredential', 'password': 'made up'}
          try:
              found = libs.retrieve_credentials(supplier)
          except Exception as error:
              logging.info('the plugin goes on after %s: %s', type(error).__name__, error)
              return
          secret = getattr(found, 'password', None) or found.private_key
          print(secret)
          logging.info('%s of %s: %s', type(found).__name__, found.username, secret)
          libs.run_bash(direct_source.connection, 'printf %s "$S" > "$OUT"',
                        {'S': secret, 'OUT': source_config.path + '/found'})


      @plugin.linked.post_snapshot()
      def post_snapshot(direct_source, repository, source_config, optional_snapshot_parameters):
          return SnapshotDefinition()
      """;

  @TempDir Path folder;
  private Drydock drydock;

  @BeforeEach
  void open() throws IOException {
    drydock = Drydock.open(folder.resolve("home"));
    drydock.plugins().add(plugin("credentialsSupplier"));
    drydock.environments().addThisMachine("here");
    Files.createDirectory(folder.resolve("data"));
  }

  @AfterEach
  void close() {
    drydock.close();
  }

  private Path plugin(String definition) {
    String code = PluginFolder.COPYING_CODE;
    PluginFolder plugin = PluginFolder.copying(folder.resolve("plugin"));
    String schema =
        PluginFolder.COPYING_SCHEMA
            .replace("\"required\": [\"mountLocation\"],", "")
            .replace(
                "\"password\": {\"type\": \"string\", \"format\": \"password\"}",
                "\"credentials\": {\"$ref\": \"https://delphix.com/platform/api#/definitions/%s\"}"
                    .formatted(definition));
    String config =
        """
        id: 0b6a7c1e-52a4-4c0b-8f5e-2d9f6f0f5c99
        name: copier
        hostTypes: [UNIX]
        pluginType: DIRECT
        language: PYTHON311
        entryPoint: plugin_runner:plugin
        srcDir: src
        schemaFile: schema.json
        externalVersion: 1.0.0
        buildNumber: 1.0
        """;
    return plugin
        .schema(schema)
        .write("plugin_config.yml", config)
        .code(code.substring(0, code.indexOf("@plugin.linked.mount_spec")) + TALKATIVE)
        .folder();
  }

  private void link(String how, Map<String, Object> supplier) {
    String data = folder.resolve("data").toString();
    drydock.sources().add(how, "copier", "here", null, Map.of("name", how, "path", data));
    drydock.dsources().link("docs", how, null, Map.of("credentials", supplier));
  }

  private static Map<String, Object> password() {
    return Map.of("type", "NamedPasswordCredential", "username", "joe", "password", PASSWORD);
  }

  private static Map<String, Object> keyPair() {
    return Map.of("type", "NamedKeyPairCredential", "privateKey", KEY, "publicKey", "ssh-x AAA");
  }

  private String log() {
    List<String> all = new ArrayList<>();
    for (Job job : drydock.jobs().list()) {
      drydock.jobs().log(job.id()).forEach(line -> all.add(line.text()));
    }
    drydock.plugins().log("copier", Level.DEBUG).forEach(line -> all.add(line.text()));
    return String.join("\n", all);
  }

  private List<Path> filesWith(String secret) throws IOException {
    try (var files = Files.walk(folder.resolve("home"))) {
      List<Path> found = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(secret)) {
          found.add(file);
        }
      }
      return found;
    }
  }

  @Test
  void a_password_reaches_the_plugin_and_is_read_nowhere_else() throws IOException {
    link("docs", password());
    assertThat(folder.resolve("data/found")).hasContent(PASSWORD);
    assertThat(log())
        .contains("PasswordCredentials of joe: " + SealedValue.BLOTTED)
        .doesNotContain(PASSWORD);
    assertThat(filesWith(PASSWORD)).isEmpty();
    assertThat(SealedValue.blotted(drydock.dsources().get("docs").parameters()).toString())
        .contains("username=joe", "password=" + SealedValue.BLOTTED);
  }

  @Test
  void a_key_pair_reaches_the_plugin_and_none_of_its_lines_is_logged() throws IOException {
    link("docs", keyPair());
    assertThat(folder.resolve("data/found")).hasContent(KEY);
    assertThat(log()).contains("KeyPairCredentials of None").doesNotContain(KEY_LINE);
    assertThat(filesWith(KEY_LINE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"changed", "forged"})
  void a_supplier_that_was_not_handed_over_ends_the_operation(String how) {
    var failure = catchThrowableOfType(DrydockException.class, () -> link(how, password()));
    assertThat(failure.code()).isEqualTo(ErrorCode.PLUGIN_OPERATION_FAILED);
    assertThat(failure.why()).contains("not handed");
    assertThat(log()).doesNotContain("the plugin goes on");
  }

  @Test
  void a_vault_that_cannot_be_asked_is_a_failure_that_the_plugin_may_handle() {
    link("docs", Map.of("type", "CyberArkVaultCredential", "vault", "v1", "queryString", "q"));
    assertThat(log()).contains("the plugin goes on after LibraryError").contains("'v1'");
  }

  @ParameterizedTest
  @CsvSource({
    "passwordCredentialsSupplier, NamedKeyPairCredential, /credentials/type",
    "keyCredentialsSupplier, NamedPasswordCredential, /credentials/type",
    "credentialsSupplier, SomethingElse, /credentials/type",
    "credentialsSupplier, NamedKeyPairCredential, /credentials/privateKey",
    "credentialsSupplier, HashiCorpVaultCredential, /credentials/engine",
    "keyCredentialsSupplier, CyberArkVaultCredential, /credentials/expectedSecretType"
  })
  void a_supplier_that_the_schema_does_not_take_is_refused_when_it_is_typed(
      String definition, String type, String problem) {
    drydock.plugins().add(plugin(definition));
    Map<String, Object> supplier =
        Map.of(
            "type", type,
            "password", PASSWORD,
            "vault", "v",
            "queryString", "q",
            "expectedSecretType", "password");
    var failure = catchThrowableOfType(DrydockException.class, () -> link("docs", supplier));
    assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_PARAMETERS);
    assertThat(failure.why()).contains(problem).doesNotContain(PASSWORD);
  }
}
