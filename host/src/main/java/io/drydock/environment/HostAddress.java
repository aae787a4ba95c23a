package io.drydock.environment;

import org.jspecify.annotations.Nullable;

/** Where commands run: this machine as the user that runs Drydock, or another one over SSH. */
public sealed interface HostAddress {
  /** This machine, without SSH. */
  record ThisMachine() implements HostAddress {
    @Override
    public String toString() {
      return "this machine";
    }
  }

  /**
   * A machine over SSH.
   *
   * @param host name or address
   * @param port the port of its SSH server
   * @param user who logs in
   * @param login how the user proves who it is
   */
  record Ssh(String host, int port, String user, SshLogin login) implements HostAddress {
    @Override
    public String toString() {
      return "%s@%s:%d".formatted(user, host, port);
    }
  }

  /** How a user logs in over SSH; never prints its secret. */
  sealed interface SshLogin {
    /** With a private key in OpenSSH or PEM form, protected by a passphrase or not. */
    record PrivateKey(String pem, @Nullable String passphrase) implements SshLogin {
      @Override
      public String toString() {
        return "PrivateKey[****]";
      }
    }

    /** With a password, by the methods password or keyboard-interactive. */
    record Password(String value) implements SshLogin {
      @Override
      public String toString() {
        return "Password[****]";
      }
    }
  }
}
