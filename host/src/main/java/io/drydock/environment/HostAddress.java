package io.drydock.environment;

import java.util.List;
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
   * @param route how the connection is made
   */
  record Ssh(String host, int port, String user, SshLogin login, SshRoute route)
      implements HostAddress {
    /** One that is reached directly, by what is safe today. */
    public Ssh(String host, int port, String user, SshLogin login) {
      this(host, port, user, login, SshRoute.DIRECT);
    }

    @Override
    public String toString() {
      String itself = "%s@%s:%d".formatted(user, host, port);
      return route.jump() == null ? itself : itself + " by way of " + route.jump();
    }
  }

  /**
   * How a connection to an SSH server is made.
   *
   * @param jump the server that it goes through, as with {@code ssh -J}; null for none
   * @param oldAlgorithms whether algorithms that are no longer safe are offered too, for servers
   *     that know nothing else
   */
  record SshRoute(@Nullable Ssh jump, boolean oldAlgorithms) {
    /** Straight to the server, by what is safe today. */
    public static final SshRoute DIRECT = new SshRoute(null, false);
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

    /**
     * With the keys of an SSH agent.
     *
     * @param socket the path of the agent's socket
     */
    record Agent(String socket) implements SshLogin {}

    /**
     * With several of them: whichever the server takes, or one after the other where it wants more
     * than one.
     */
    record Several(List<SshLogin> ways) implements SshLogin {
      /** Keeps a copy. */
      public Several {
        ways = List.copyOf(ways);
      }
    }

    /** The single ways that this one is made of. */
    default List<SshLogin> parts() {
      return this instanceof Several(List<SshLogin> ways)
          ? ways.stream().flatMap(way -> way.parts().stream()).toList()
          : List.of(this);
    }
  }
}
