package io.drydock.environment.ssh;

import com.jcraft.jsch.IdentityRepository;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchRevokedHostKeyException;
import com.jcraft.jsch.KeyPair;
import com.jcraft.jsch.Session;
import io.drydock.environment.HostAddress;
import io.drydock.environment.HostAddress.SshLogin;
import io.drydock.error.DrydockException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Opens sessions: connects, checks the host's key, logs in. */
final class SessionOpener {
  /** How often a silent host is asked for a sign of life; after three without one it is lost. */
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(30);

  private final KnownHostsFiles knownHosts;
  private final Duration connectTimeout;

  SessionOpener(KnownHostsFiles knownHosts, Duration connectTimeout) {
    this.knownHosts = knownHosts;
    this.connectTimeout = connectTimeout;
  }

  int timeoutMillis() {
    return (int) connectTimeout.toMillis();
  }

  Session open(HostAddress.Ssh address) {
    var check = HostKeyCheck.letKnownPass(knownHosts);
    try {
      Session session = prepare(address, check);
      logIn(session, address);
      connect(session);
      return session;
    } catch (JSchException failed) {
      throw explain(address, check, failed);
    }
  }

  /** The key that the host shows, without a login; trusted from now on when it was not known. */
  PresentedKey trustKeyOf(HostAddress.Ssh address) {
    var check = HostKeyCheck.onlyLook(knownHosts);
    try {
      connect(prepare(address, check));
      throw new IllegalStateException("a connection that should only look at the key went on");
    } catch (JSchException ended) {
      PresentedKey key =
          check.presented().orElseThrow(() -> new ConnectionFailure(address).of(ended));
      switch (check.verdict()) {
        case KNOWN -> {}
        case UNKNOWN -> knownHosts.add(key);
        case CHANGED -> throw explain(address, check, ended);
      }
      return key;
    }
  }

  private static Session prepare(HostAddress.Ssh address, HostKeyCheck check) throws JSchException {
    Session session = new JSch().getSession(address.user(), address.host(), address.port());
    session.setHostKeyRepository(check);
    session.setConfig("StrictHostKeyChecking", "yes");
    // By the setter and in milliseconds: the configuration key of this name is ignored.
    session.setServerAliveInterval((int) SIGN_OF_LIFE.toMillis());
    session.setServerAliveCountMax(3);
    session.setDaemonThread(true);
    NativeAes.offerTo(session);
    return session;
  }

  private void connect(Session session) throws JSchException {
    try {
      session.connect(timeoutMillis());
    } catch (JSchException failed) {
      session.disconnect();
      throw failed;
    }
  }

  private static void logIn(Session session, HostAddress.Ssh address) throws JSchException {
    switch (address.login()) {
      case SshLogin.Password(String value) -> {
        session.setConfig("PreferredAuthentications", "password,keyboard-interactive");
        session.setPassword(value.getBytes(StandardCharsets.UTF_8));
        session.setUserInfo(new PasswordAnswers(value));
      }
      case SshLogin.PrivateKey key -> {
        session.setConfig("PreferredAuthentications", "publickey");
        session.setIdentityRepository(identity(address, key));
      }
    }
  }

  private static IdentityRepository identity(HostAddress.Ssh address, SshLogin.PrivateKey key)
      throws JSchException {
    var jsch = new JSch();
    byte[] pem = (key.pem().strip() + "\n").getBytes(StandardCharsets.UTF_8);
    byte @Nullable [] passphrase =
        key.passphrase() == null ? null : key.passphrase().getBytes(StandardCharsets.UTF_8);
    checkReadable(new ConnectionFailure(address), jsch, pem.clone(), passphrase);
    jsch.addIdentity(address.user(), pem, null, passphrase);
    return jsch.getIdentityRepository();
  }

  /** JSch itself would skip a key that it cannot open, and report a refused login. */
  private static void checkReadable(
      ConnectionFailure failure, JSch jsch, byte[] pem, byte @Nullable [] passphrase) {
    try {
      KeyPair pair = KeyPair.load(jsch, pem, null);
      boolean opened = !pair.isEncrypted() || (passphrase != null && pair.decrypt(passphrase));
      pair.dispose();
      if (!opened) {
        throw passphrase == null ? failure.passphraseMissing() : failure.passphraseWrong();
      }
    } catch (JSchException unreadable) {
      throw failure.keyUnreadable(unreadable);
    }
  }

  private DrydockException explain(
      HostAddress.Ssh address, HostKeyCheck check, JSchException failed) {
    var failure = new ConnectionFailure(address);
    if (check.presented().isEmpty()) {
      return failure.of(failed);
    }
    PresentedKey key = check.presented().get();
    if (failed instanceof JSchRevokedHostKeyException) {
      return failure.keyRevoked(key);
    }
    return switch (check.verdict()) {
      case KNOWN -> failure.of(failed);
      case UNKNOWN -> failure.keyUnknown(key);
      case CHANGED -> failure.keyChanged(key, knownHosts.toString());
    };
  }
}
