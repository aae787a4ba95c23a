package io.drydock.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.SealedValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SecretsTest {
  private static final String SECRET = "correct horse 🔑";

  @TempDir Path folder;

  private SecretBox box() {
    return new SecretBox(folder.resolve("secret.key"));
  }

  @Test
  void what_was_sealed_is_opened_by_another_process_of_the_same_home() {
    String sealed = box().seal(SECRET);
    assertThat(sealed).doesNotContain("horse");
    assertThat(box().open(sealed)).isEqualTo(SECRET);
  }

  @Test
  void the_same_secret_never_looks_the_same_twice() {
    SecretBox box = box();
    assertThat(box.seal(SECRET)).isNotEqualTo(box.seal(SECRET));
  }

  @Test
  void only_the_owner_can_read_the_key() throws IOException {
    box().seal(SECRET);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("secret.key"))))
        .isEqualTo("rw-------");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void with_another_key_the_failure_says_what_to_do() throws IOException {
    String sealed = box().seal(SECRET);
    Files.write(folder.resolve("secret.key"), new byte[32]);
    assertThatThrownBy(() -> box().open(sealed))
        .isInstanceOfSatisfying(
            DrydockException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.HOME_UNUSABLE);
              assertThat(e.action()).contains("backup");
            });
  }

  @Test
  void passwords_are_sealed_wherever_the_schema_has_them_and_opened_again() {
    JsonNode schema =
        JsonMapper.shared()
            .readTree(
                """
                {"properties": {
                   "name": {"type": "string"},
                   "password": {"type": "string", "format": "password"},
                   "nested": {"properties": {"pin": {"format": "password"}}},
                   "list": {"items": {"properties": {"pin": {"format": "password"}}}}}}
                """);
    Map<String, Object> properties =
        Map.of(
            "name",
            "plain",
            "password",
            "top-secret",
            "nested",
            Map.of("pin", "1234-pin"),
            "list",
            List.of(Map.of("pin", "5678-pin")));
    var sealer = new SealedProperties(box());
    Map<String, Object> sealed = sealer.seal(schema, properties);
    assertThat(sealed.toString()).contains("plain").doesNotContain("top-secret", "-pin");
    assertThat(SealedValue.blotted(sealed).toString())
        .contains("name=plain", "password=******")
        .doesNotContain("sealed");
    List<String> learned = new ArrayList<>();
    assertThat(sealer.open(sealed, learned::add)).isEqualTo(properties);
    assertThat(learned).containsExactlyInAnyOrder("top-secret", "1234-pin", "5678-pin");
  }

  @Test
  void known_secrets_are_blotted_out_of_texts_and_failures() {
    var blotter = new Blotter();
    blotter.learn("top-secret");
    blotter.learn("abc");
    assertThat(blotter.blot("say top-secret, abc")).isEqualTo("say ******, abc");
    var failure =
        new DrydockException(ErrorCode.PLUGIN_USER_ERROR, "x", "no", "use top-secret", "", null);
    assertThat(blotter.blot(failure).getMessage()).contains("use ******");
  }
}
