package io.drydock.environment.ssh;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.amazon.corretto.crypto.provider.SelfTestStatus;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Optional;
import javax.crypto.Cipher;

/**
 * Amazon's Corretto Crypto Provider. It need not be on the class path; only this class knows it.
 */
final class CorrettoCrypto {
  private CorrettoCrypto() {}

  /**
   * The provider, if it works on this machine. Makes one cipher, which is when it tests itself.
   *
   * @throws LinkageError when it is not made for this JVM
   */
  static Optional<Provider> working() {
    AmazonCorrettoCryptoProvider provider = AmazonCorrettoCryptoProvider.INSTANCE;
    if (provider.getLoadingError() != null || !makesCiphers(provider)) {
      return Optional.empty();
    }
    return provider.getSelfTestStatus() == SelfTestStatus.FAILED
        ? Optional.empty()
        : Optional.of(provider);
  }

  private static boolean makesCiphers(Provider provider) {
    try {
      return provider.equals(Cipher.getInstance(AesGcm.NAME, provider).getProvider());
    } catch (GeneralSecurityException unfit) {
      return false;
    }
  }
}
