package io.drydock.secret;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts what is secret with the home's own key: AES-256 in GCM mode, a fresh nonce for each
 * text. The key is a file that only the owner of the home can read; whoever has a backup of the
 * catalog without it has no secret.
 */
public final class SecretBox {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  /** What a text begins with that was sealed for a place. */
  private static final String BOUND = "at:";

  private static final String NOWHERE = "";

  private final Path keyFile;

  /** Made when first needed: it takes longer than a short command may. */
  private static final class Random {
    static final SecureRandom SOURCE = new SecureRandom();
  }

  private @Nullable SecretKeySpec key;

  /** A box whose key is in this file; made when the first secret comes. */
  public SecretBox(Path keyFile) {
    this.keyFile = keyFile;
  }

  /** Encrypts a text. */
  public String seal(String secret) {
    return sealed(secret, NOWHERE);
  }

  /**
   * Encrypts a text for one place, such as {@code environment prod, login}: copied elsewhere, it
   * does not open.
   */
  public String seal(String secret, String place) {
    return BOUND + sealed(secret, place);
  }

  private String sealed(String secret, String place) {
    byte[] nonce = new byte[NONCE_BYTES];
    Random.SOURCE.nextBytes(nonce);
    byte[] text = secret.getBytes(StandardCharsets.UTF_8);
    byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, text, place);
    byte[] both = Arrays.copyOf(nonce, nonce.length + sealed.length);
    System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
    return Base64.getEncoder().encodeToString(both);
  }

  /** Decrypts what {@link #seal(String)} gave. */
  public String open(String sealed) {
    return open(sealed, NOWHERE);
  }

  /**
   * Decrypts what was sealed for this place; or for none, as an older Drydock did.
   *
   * @throws DrydockException HOME_UNUSABLE, also for what was sealed for another place
   */
  public String open(String sealed, String place) {
    boolean bound = isBound(sealed);
    try {
      byte[] both = Base64.getDecoder().decode(bound ? sealed.substring(BOUND.length()) : sealed);
      byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
      byte[] secret = Arrays.copyOfRange(both, NONCE_BYTES, both.length);
      byte[] text = crypt(Cipher.DECRYPT_MODE, nonce, secret, bound ? place : NOWHERE);
      return new String(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException damaged) {
      throw unusable("a secret in the catalog is damaged", damaged);
    }
  }

  /** Whether a text was sealed for a place; one that was not is to be sealed anew. */
  public static boolean isBound(String sealed) {
    return sealed.startsWith(BOUND);
  }

  private byte[] crypt(int mode, byte[] nonce, byte[] input, String place) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw unusable(
          "a secret in the catalog cannot be opened with it: it was sealed with another key, is"
              + " damaged, or was copied here from another place of the catalog",
          e);
    }
  }

  private synchronized SecretKeySpec key() {
    if (key == null) {
      try {
        createKeyFile();
        key = new SecretKeySpec(Files.readAllBytes(keyFile), "AES");
      } catch (IOException e) {
        throw unusable("it cannot be read or made: " + e, e);
      }
    }
    return key;
  }

  private void createKeyFile() throws IOException {
    if (Files.exists(keyFile)) {
      return;
    }
    byte[] fresh = new byte[32];
    Random.SOURCE.nextBytes(fresh);
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    // Complete before it has its name: another process must never read half a key.
    Path unfinished = keyFile.resolveSibling("secret-" + Random.SOURCE.nextLong() + ".new");
    try (var channel =
        Files.newByteChannel(
            unfinished,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            ownerOnly)) {
      channel.write(java.nio.ByteBuffer.wrap(fresh));
    }
    try {
      Files.createLink(keyFile, unfinished);
    } catch (FileAlreadyExistsException e) {
      // Another process made it first; that one counts.
    } finally {
      Files.delete(unfinished);
    }
  }

  private DrydockException unusable(String why, Exception cause) {
    return new DrydockException(
        ErrorCode.HOME_UNUSABLE,
        "using the key of this home, " + keyFile,
        why,
        "Restore the file from a backup of this home; without it, add the environments and"
            + " passwords again.",
        cause);
  }
}
