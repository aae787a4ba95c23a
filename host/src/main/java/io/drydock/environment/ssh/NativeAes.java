package io.drydock.environment.ssh;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.Session;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Cipher;

/**
 * AES in native code, where the library for it is on the class path. Java's own AES is as quick
 * only when both of the JVM's compilers work; with the quick one alone it is the slowest part of a
 * command's output by far. Only sessions of ours use it: the JVM's list of providers stays as it
 * is.
 */
public final class NativeAes {
  private static final String FOLDER = "/com/amazon/corretto/crypto/provider/";

  /** JSch finds a class by its name, so both have to be where JSch looks. */
  private static final boolean AT_HAND =
      Objects.equals(NativeAes.class.getClassLoader(), JSch.class.getClassLoader())
          && NativeAes.class.getResource(FOLDER + "version.properties") != null;

  private NativeAes() {}

  /** Lets a session use it, when the server agrees to one of its ciphers. */
  static void offerTo(Session session) {
    if (AT_HAND) {
      session.setConfig("aes128-gcm@openssh.com", AesGcm.Of128Bits.class.getName());
      session.setConfig("aes256-gcm@openssh.com", AesGcm.Of256Bits.class.getName());
    }
  }

  /**
   * A new native cipher, if the library works and is loaded. That takes a third of a second: the
   * first who asks begins it, and nobody waits for it.
   */
  static Optional<Cipher> aesGcm() throws GeneralSecurityException {
    Optional<Provider> provider = Loading.PROVIDER.getNow(Optional.empty());
    return provider.isPresent()
        ? Optional.of(Cipher.getInstance(AesGcm.NAME, provider.get()))
        : Optional.empty();
  }

  /**
   * Unpacks the native library, which is otherwise done in every process that needs it, into a
   * folder to be named in {@code java.library.path}; does nothing where there is none for this
   * machine.
   */
  public static void unpack(Path folder) throws IOException {
    String name = System.mapLibraryName("amazonCorrettoCryptoProvider");
    try (InputStream in = NativeAes.class.getResourceAsStream(FOLDER + name)) {
      if (in != null) {
        Files.createDirectories(folder);
        Files.copy(in, folder.resolve(name));
      }
    }
  }

  private static final class Loading {
    static final CompletableFuture<Optional<Provider>> PROVIDER =
        CompletableFuture.supplyAsync(
            Loading::find,
            task -> Thread.ofPlatform().daemon().name("drydock-native-aes").start(task));

    private static Optional<Provider> find() {
      try {
        return CorrettoCrypto.working();
      } catch (LinkageError unfit) {
        return Optional.empty();
      }
    }
  }
}
