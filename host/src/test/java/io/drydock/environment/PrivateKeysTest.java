package io.drydock.environment;

import static io.drydock.environment.Scripts.failureOf;
import static io.drydock.environment.Scripts.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.error.ErrorCode;
import io.drydock.fixtures.NeedsTool;
import io.drydock.fixtures.SshKeyPair;
import io.drydock.fixtures.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys as ssh-keygen and openssl write them, and what people hand in by mistake. */
@NeedsTool({"sshd", "ssh-keygen"})
class PrivateKeysTest {
  private static SshSite site;
  @TempDir Path folder;

  @BeforeAll
  static void start() {
    site = SshSite.trusted();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static HostConnection with(String pem, String passphrase) {
    return site.connections.to(site.address(site.user(), pem, passphrase));
  }

  private SshKeyPair keygen(String... options) {
    Path file = folder.resolve("key");
    var words = new ArrayList<>(List.of("-q", "-f", file.toString()));
    words.addAll(List.of(options));
    Tool.named("ssh-keygen").run(words.toArray(String[]::new));
    SshKeyPair pair = SshKeyPair.read(file);
    site.server.letIn(pair);
    return pair;
  }

  @ParameterizedTest
  @CsvSource({
    "rsa, RFC4716",
    "rsa, PEM",
    "rsa, PKCS8",
    "ecdsa, RFC4716",
    "ecdsa, PEM",
    "ecdsa, PKCS8",
    "ed25519, RFC4716"
  })
  void keys_of_every_type_and_form_let_in_with_and_without_a_passphrase(String type, String form) {
    String plain = keygen("-t", type, "-m", form, "-N", "").privateKey();
    assertThat(run(with(plain, null), "printf in").stdout()).isEqualTo("in");
    assertThat(folder.resolve("key").toFile().delete()).isTrue();
    String locked = keygen("-t", type, "-m", form, "-N", "open sesame é").privateKey();
    assertThat(run(with(locked, "open sesame é"), "printf in").stdout()).isEqualTo("in");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aes128-ctr",
        "aes256-cbc",
        "3des-cbc",
        "aes128-gcm@openssh.com",
        "aes256-gcm@openssh.com"
      })
  void a_key_may_be_locked_by_each_cipher_that_ssh_keygen_has(String cipher) {
    String locked = keygen("-t", "ed25519", "-Z", cipher, "-N", "sesame").privateKey();
    assertThat(run(with(locked, "sesame"), "printf in").stdout()).isEqualTo("in");
    assertThat(failureOf(with(locked, "mustard"), "echo no"))
        .hasMessageContaining("passphrase does not open");
  }

  @Test
  void but_for_one_which_is_named_with_what_to_do_about_it() {
    String locked =
        keygen("-t", "ed25519", "-Z", "chacha20-poly1305@openssh.com", "-N", "sesame").privateKey();
    assertThat(failureOf(with(locked, "sesame"), "echo no"))
        .hasMessageContaining("encrypted with chacha20-poly1305")
        .hasMessageContaining("ssh-keygen -p -Z aes256-ctr");
  }

  @Test
  @NeedsTool("openssl")
  void a_cipher_of_pkcs8_that_is_not_known_is_no_wrong_passphrase() throws IOException {
    String plain = keygen("-t", "rsa", "-m", "PEM", "-N", "").file().toString();
    Path file = folder.resolve("scrypt");
    Tool.named("openssl")
        .run(
            "pkcs8",
            "-topk8",
            "-scrypt",
            "-in",
            plain,
            "-passout",
            "pass:sesame",
            "-out",
            file.toString());
    assertThat(failureOf(with(Files.readString(file), "sesame"), "echo no"))
        .hasMessageContaining("which Drydock cannot open")
        .message()
        .doesNotContain("sesame");
  }

  @Test
  void line_ends_of_windows_and_text_around_a_key_do_no_harm() {
    String plain = keygen("-t", "ed25519", "-N", "").privateKey();
    for (String text : List.of(plain.replace("\n", "\r\n"), "\n  \n" + plain + "\n\n")) {
      assertThat(run(with(text, null), "printf in").stdout()).isEqualTo("in");
    }
  }

  @Test
  void the_public_half_is_called_that() {
    String publicKey = keygen("-t", "ed25519", "-N", "").publicKey();
    var failure = failureOf(with(publicKey, null), "echo no");
    assertThat(failure.code()).isEqualTo(ErrorCode.LOGIN_REFUSED);
    assertThat(failure).hasMessageContaining("public half").hasMessageContaining("without .pub");
  }
}
