package io.drydock.environment;

/**
 * All ways to hosts that this Drydock has open; sessions are kept and shared until it is closed.
 */
public interface HostConnections extends AutoCloseable {
  /** The way to a host. Nothing is opened before the first command. */
  HostConnection to(HostAddress address);

  /**
   * Asks the host for its key, and trusts it from now on when it is not known yet; a key that
   * differs from the known one is still refused.
   *
   * @return the key's fingerprint as OpenSSH prints it: {@code SHA256:…}
   */
  String trustHostKey(HostAddress.Ssh address);

  /**
   * Trusts the key that a host shows in place of the one that is known, as long as it has this
   * fingerprint.
   *
   * @param fingerprint as OpenSSH prints it
   * @throws io.drydock.error.DrydockException HOST_KEY_CHANGED where the host shows another one
   */
  void replaceHostKey(HostAddress.Ssh address, String fingerprint);

  /**
   * Connects anew, logs in, and closes the connection again.
   *
   * @throws io.drydock.error.DrydockException what a first command would throw
   */
  void tryLogin(HostAddress.Ssh address);

  /** Whether scripts really run: false where a recording answers in the hosts' place. */
  default boolean areReal() {
    return true;
  }

  /** How many scripts a recording had no answer to, so far. */
  default int unanswered() {
    return 0;
  }

  @Override
  void close();
}
