package io.drydock.environment.ssh;

import com.jcraft.jsch.Identity;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.KeyPair;
import io.drydock.environment.HostAddress.SshLogin;
import io.drydock.error.DrydockException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.EncryptedPrivateKeyInfo;
import org.jspecify.annotations.Nullable;

/**
 * A private key as somebody handed it in. JSch would skip one that it cannot open and report a
 * refused login; here the true reason is found.
 */
final class PrivateKeyText {
  private static final Pattern PUBLIC_HALF =
      Pattern.compile(
          "(?:ssh-|ecdsa-sha2-|sk-)\\S+ AAAA\\S+.*|-----BEGIN (?:SSH2 )?PUBLIC KEY.*",
          Pattern.DOTALL);
  private static final Pattern PKCS8 =
      Pattern.compile("-----BEGIN ENCRYPTED PRIVATE KEY-----(.*)-----END.*", Pattern.DOTALL);
  private static final Pattern OPENSSH =
      Pattern.compile("-----BEGIN OPENSSH PRIVATE KEY-----(.*)-----END.*", Pattern.DOTALL);

  private final String text;
  private final byte @Nullable [] passphrase;
  private final ConnectionFailure failure;

  PrivateKeyText(SshLogin.PrivateKey key, ConnectionFailure failure) {
    this.text = key.pem().strip() + "\n";
    this.passphrase = key.passphrase() == null ? null : key.passphrase().getBytes(charset());
    this.failure = failure;
  }

  /** For keys of PKCS #8, JSch hands each byte to Java as a character, which makes UTF-8 of it. */
  private Charset charset() {
    return PKCS8.matcher(text).matches() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
  }

  /** The key, open, as JSch wants it. */
  Identity identity(String name) throws JSchException {
    if (PUBLIC_HALF.matcher(text).matches()) {
      throw failure.keyUnusable(
          "what was given is the public half of a key.",
          "Give the private half: the file of the same name without .pub.",
          null);
    }
    var jsch = new JSch();
    checkOpens(jsch);
    jsch.addIdentity(name, text.getBytes(StandardCharsets.UTF_8), null, passphrase);
    return jsch.getIdentityRepository().getIdentities().getFirst();
  }

  private void checkOpens(JSch jsch) {
    try {
      KeyPair pair = KeyPair.load(jsch, text.getBytes(StandardCharsets.UTF_8), null);
      boolean opened = !pair.isEncrypted() || (passphrase != null && pair.decrypt(passphrase));
      pair.dispose();
      if (!opened) {
        throw locked();
      }
    } catch (JSchException unreadable) {
      throw unreadable(unreadable);
    }
  }

  private DrydockException locked() {
    if (passphrase == null) {
      return failure.passphraseMissing();
    }
    String cipher = unknownPkcs8Cipher();
    return cipher == null ? failure.passphraseWrong() : failure.keyCipherUnknown(cipher, null);
  }

  /** JSch says no more than that a key of PKCS #8 did not open. */
  private @Nullable String unknownPkcs8Cipher() {
    var matcher = PKCS8.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    try {
      var info = new EncryptedPrivateKeyInfo(Base64.getMimeDecoder().decode(matcher.group(1)));
      String name = info.getAlgName();
      boolean known = name.startsWith("PBEWithHmac") || name.equals("PBES2");
      return known && info.getAlgParameters() != null ? null : name;
    } catch (IOException | RuntimeException unknown) {
      return "one of PKCS #8's rarer algorithms";
    }
  }

  private DrydockException unreadable(JSchException why) {
    String head = openSshHead();
    if (head.contains("sk-ssh-") || head.contains("sk-ecdsa-")) {
      return failure.keyUnusable(
          "the private key is on a security key (FIDO), which only a person can touch.",
          "Give a key that is a file, or use an SSH agent that holds it.",
          why);
    }
    if (head.contains("chacha20-poly1305")) {
      return failure.keyCipherUnknown("chacha20-poly1305", why);
    }
    return failure.keyUnreadable(why);
  }

  /**
   * The readable start of a key in OpenSSH's form: its cipher, and its public half with its type.
   */
  private String openSshHead() {
    var matcher = OPENSSH.matcher(text);
    if (!matcher.matches()) {
      return "";
    }
    byte[] bytes = Base64.getMimeDecoder().decode(matcher.group(1));
    return new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
  }
}
