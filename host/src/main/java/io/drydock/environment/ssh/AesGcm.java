package io.drydock.environment.ssh;

import com.jcraft.jsch.Cipher;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * AES in Galois/Counter mode as SSH uses it (RFC 5647, and OpenSSH's names for it): one nonce for
 * each packet, whose length is not encrypted but authenticated. JSch makes one for each direction,
 * by the name of the class.
 *
 * <p>It begins with Java's cipher, and goes on with the native one from the packet on before which
 * that is ready: a packet begins anew with key and nonce, so nobody can tell from outside.
 */
abstract sealed class AesGcm implements Cipher {
  static final String NAME = "AES/GCM/NoPadding";

  private static final int BLOCK_BYTES = 16;
  private static final int TAG_BYTES = 16;
  private static final int NONCE_BYTES = 12;

  /** Where the part of the nonce begins that counts packets; the rest stays as agreed upon. */
  private static final int COUNTER = 4;

  /** After so many the session is worth loading a library: a short command takes about ten. */
  private static final int SOME_PACKETS = 64;

  private final int keyBytes;
  private final ByteBuffer nonce = ByteBuffer.allocate(NONCE_BYTES);
  private javax.crypto.Cipher cipher;
  private boolean isNative;
  private int packets;
  private int mode;
  private @Nullable Key key;

  private AesGcm(int keyBits) throws GeneralSecurityException {
    this.keyBytes = keyBits / Byte.SIZE;
    this.cipher = javax.crypto.Cipher.getInstance(NAME);
  }

  /** {@code aes128-gcm@openssh.com}. */
  public static final class Of128Bits extends AesGcm {
    /** For JSch. */
    public Of128Bits() throws GeneralSecurityException {
      super(128);
    }
  }

  /** {@code aes256-gcm@openssh.com}. */
  public static final class Of256Bits extends AesGcm {
    /** For JSch. */
    public Of256Bits() throws GeneralSecurityException {
      super(256);
    }
  }

  /** What JSch means by it is the size that packets are multiples of. */
  @Override
  public int getIVSize() {
    return BLOCK_BYTES;
  }

  /** What JSch means by it is the size of the key. */
  @Override
  public int getBlockSize() {
    return keyBytes;
  }

  @Override
  public int getTagSize() {
    return TAG_BYTES;
  }

  @Override
  public boolean isAEAD() {
    return true;
  }

  @Override
  public boolean isCBC() {
    return false;
  }

  /** Takes the beginning of each: JSch hands over more bytes than are needed. */
  @Override
  public void init(int jschMode, byte[] longKey, byte[] longNonce) throws GeneralSecurityException {
    mode =
        jschMode == ENCRYPT_MODE
            ? javax.crypto.Cipher.ENCRYPT_MODE
            : javax.crypto.Cipher.DECRYPT_MODE;
    key = new SecretKeySpec(Arrays.copyOf(longKey, keyBytes), "AES");
    nonce.put(0, longNonce, 0, NONCE_BYTES);
    beginPacket();
  }

  private void beginPacket() throws GeneralSecurityException {
    if (!isNative && packets++ >= SOME_PACKETS) {
      Optional<javax.crypto.Cipher> quicker = NativeAes.aesGcm();
      isNative = quicker.isPresent();
      cipher = quicker.orElse(cipher);
    }
    cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce.array()));
  }

  @Override
  public void updateAAD(byte[] from, int start, int length) {
    cipher.updateAAD(from, start, length);
  }

  @Override
  public void update(byte[] from, int start, int length, byte[] to, int at)
      throws GeneralSecurityException {
    cipher.update(from, start, length, to, at);
  }

  /** Ends a packet. The next one's nonce is greater by one. */
  @Override
  public void doFinal(byte[] from, int start, int length, byte[] to, int at)
      throws GeneralSecurityException {
    cipher.doFinal(from, start, length, to, at);
    nonce.putLong(COUNTER, nonce.getLong(COUNTER) + 1);
    beginPacket();
  }
}
