package io.drydock.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.SealedValue;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
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
  void what_was_sealed_for_one_place_of_the_catalog_does_not_open_in_another() {
    String sealed = box().seal(SECRET, "environment prod, login");
    assertThat(box().open(sealed, "environment prod, login")).isEqualTo(SECRET);
    for (String place : List.of("environment test, login", "vault prod, token", "")) {
      assertThatThrownBy(() -> box().open(sealed, place))
          .isInstanceOfSatisfying(
              DrydockException.class,
              e -> {
                assertThat(e.code()).isEqualTo(ErrorCode.HOME_UNUSABLE);
                assertThat(e.why()).contains("was copied here from another place");
              });
    }
    assertThatThrownBy(() -> box().open(sealed)).isInstanceOf(DrydockException.class);
  }

  @Test
  void what_an_older_version_sealed_for_no_place_still_opens() {
    assertThat(box().open(box().seal(SECRET), "environment prod, login")).isEqualTo(SECRET);
  }

  @Test
  void a_secret_that_is_no_secret_any_more_is_damaged_and_no_bug() {
    assertThatThrownBy(() -> box().open("at:%%%", "vault prod, token"))
        .isInstanceOf(DrydockException.class)
        .hasMessageContaining("is damaged");
  }

  @Test
  void a_password_of_one_dsource_does_not_open_in_another() {
    JsonNode schema =
        JsonMapper.shared().readTree("{\"properties\": {\"pin\": {\"format\": \"password\"}}}");
    Map<String, Object> sealed =
        new SealedProperties(box(), "dSource mail").seal(schema, Map.of("pin", "1234-pin"));
    assertThat(new SealedProperties(box(), "dSource mail").open(sealed, pin -> {}))
        .isEqualTo(Map.of("pin", "1234-pin"));
    assertThatThrownBy(() -> new SealedProperties(box(), "dSource docs").open(sealed, pin -> {}))
        .isInstanceOf(DrydockException.class);
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
    assertThat(blotter.blot("say top-secret!")).isEqualTo("say ******!");
    var failure =
        new DrydockException(ErrorCode.PLUGIN_USER_ERROR, "x", "no", "use top-secret", "", null);
    assertThat(blotter.blot(failure).getMessage()).contains("use ******");
  }

  @Test
  void a_short_secret_is_blotted_out_as_a_word_and_an_empty_or_one_letter_one_nowhere() {
    var blotter = new Blotter();
    List.of("", "a", "x1").forEach(blotter::learn);
    assertThat(blotter.blot("a: could not copy /data/x1.bak and box12, password=x1"))
        .isEqualTo("a: could not copy /data/x1.bak and box12, password=******");
  }

  @Test
  void the_longer_of_two_secrets_is_blotted_out_as_a_whole() {
    var blotter = new Blotter();
    List.of("sesame", "sesame-open", "open").forEach(blotter::learn);
    assertThat(blotter.blot("it is sesame-open, not sesame")).isEqualTo("it is ******, not ******");
  }

  @Test
  void a_secret_is_blotted_out_where_programs_have_encoded_it() {
    String secret = "it's \"b&d\" 100% Ünsafe/+\\";
    var blotter = new Blotter();
    blotter.learn(secret);
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    List<String> encoded =
        List.of(
            JsonMapper.shared().writeValueAsString(secret),
            URLEncoder.encode(secret, StandardCharsets.UTF_8),
            URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("+", "%20"),
            "'" + secret.replace("'", "'\\''") + "'",
            secret.replace("&", "&amp;"),
            Base64.getEncoder().encodeToString(bytes),
            Base64.getUrlEncoder().encodeToString(bytes));
    assertThat(encoded)
        .allSatisfy(
            text ->
                assertThat(blotter.blot("[" + text + "]").replaceAll("[\\[\\]\"'=]", ""))
                    .isEqualTo("******"));
  }

  @Test
  void so_is_a_secret_inside_of_a_text_that_was_encoded() {
    String secret = "correct-horse";
    var blotter = new Blotter();
    blotter.learn(secret);
    for (String user : List.of("", "a", "ab", "abc")) {
      String login = user + ":" + secret + "@host";
      String header = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
      String blotted = blotter.blot("Authorization: Basic " + header);
      assertThat(blotted).startsWith("Authorization: Basic ").contains("******");
      assertThat(blotted.length()).isLessThan(("Authorization: Basic " + header).length());
    }
  }

  @Test
  void passwords_are_sealed_wherever_a_reference_or_a_branch_of_the_schema_leads() {
    JsonNode schema =
        JsonMapper.shared()
            .readTree(
                """
                {"definitions": {"pin": {"type": "string", "format": "password"}},
                 "properties": {
                   "referred": {"$ref": "#/definitions/pin"},
                   "either": {"anyOf": [{"type": "null"}, {"$ref": "#/definitions/pin"}]},
                   "each": {"type": "object", "additionalProperties": {"format": "password"}},
                   "some": {"patternProperties": {"^s": {"format": "password"}}},
                   "pair": {"items": [{"type": "string"}, {"format": "password"}]},
                   "circle": {"$ref": "#/properties/circle"}},
                 "allOf": [{"properties": {"late": {"format": "password"}}}]}
                """);
    Map<String, Object> properties =
        Map.of(
            "referred", "secret-1",
            "either", "secret-2",
            "each", Map.of("one", "secret-3"),
            "some", Map.of("second", "secret-4", "other", "plain-1"),
            "pair", List.of("plain-2", "secret-5"),
            "late", "secret-6",
            "circle", "plain-3");
    var sealer = new SealedProperties(box());
    Map<String, Object> sealed = sealer.seal(schema, properties);
    assertThat(sealed.toString())
        .contains("plain-1", "plain-2", "plain-3")
        .doesNotContain("secret-");
    assertThat(sealer.open(sealed, secret -> {})).isEqualTo(properties);
  }
}
