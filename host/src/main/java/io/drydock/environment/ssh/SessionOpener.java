package io.drydock.environment.ssh;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchRevokedHostKeyException;
import com.jcraft.jsch.Session;
import io.drydock.environment.HostAddress;
import io.drydock.error.DrydockException;
import java.time.Duration;
import java.util.function.BiConsumer;

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
    var credentials = new SshCredentials(address);
    try {
      Session session = prepare(address, check);
      credentials.offerTo(session);
      connect(session, address);
      return session;
    } catch (JSchException failed) {
      throw credentials.passwordExpired()
          ? new ConnectionFailure(address).passwordExpired(failed)
          : explain(address, check, failed);
    }
  }

  /**
   * The key that the host shows, without a login; trusted from now on when it was not known. So is
   * that of the host on the way there.
   */
  PresentedKey trustKeyOf(HostAddress.Ssh address) {
    if (address.route().jump() != null) {
      var unused = trustKeyOf(address.route().jump());
    }
    return look(
        address,
        (check, key) -> {
          switch (check.verdict()) {
            case KNOWN -> {}
            case UNKNOWN -> knownHosts.add(key);
            case CHANGED -> throw new ConnectionFailure(address).keyChanged(key);
          }
        });
  }

  /**
   * Trusts the key that the host shows instead of the one that is known, if it has this
   * fingerprint.
   */
  PresentedKey replaceKeyOf(HostAddress.Ssh address, String fingerprint) {
    return look(
        address,
        (check, key) -> {
          if (!key.fingerprint().equals(fingerprint)) {
            throw new ConnectionFailure(address).keyOtherThanSaid(key, fingerprint);
          }
          if (check.verdict() != HostKeyCheck.Verdict.KNOWN) {
            knownHosts.replace(key);
          }
        });
  }

  private PresentedKey look(
      HostAddress.Ssh address, BiConsumer<HostKeyCheck, PresentedKey> decision) {
    var check = HostKeyCheck.onlyLook(knownHosts);
    try {
      connect(prepare(address, check), address);
      throw new IllegalStateException("a connection that should only look at the key went on");
    } catch (JSchException ended) {
      PresentedKey key =
          check.presented().orElseThrow(() -> new ConnectionFailure(address).of(ended));
      decision.accept(check, key);
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
    if (address.route().oldAlgorithms()) {
      OldAlgorithms.offerTo(session);
    }
    return session;
  }

  private void connect(Session session, HostAddress.Ssh address) throws JSchException {
    HostAddress.Ssh jump = address.route().jump();
    if (jump != null) {
      session.setProxy(new JumpProxy(open(jump)));
    }
    try {
      session.connect(timeoutMillis());
    } catch (JSchException failed) {
      session.disconnect();
      throw failed;
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
      case CHANGED -> failure.keyChanged(key);
    };
  }
}
