package io.drydock.cli.command;

import io.drydock.cli.input.InputException;
import io.drydock.cli.session.Session;
import io.drydock.environment.HostAddress.SshLogin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options with which people say how a user logs in over SSH. */
final class LoginOptions {
  private static final int LONGEST_KEY = 64 * 1024;

  @Option(names = "--key", paramLabel = "FILE", description = "Log in with this private key.")
  private @Nullable Path key;

  @Option(
      names = "--key-passphrase-stdin",
      description = "Read the key's passphrase from standard input, one line.")
  private boolean passphrase;

  @Option(
      names = "--password-stdin",
      description = {
        "Log in with a password, read from standard input, one line, after the passphrase.",
        "With --key too, the server gets whichever it asks for, or both."
      })
  private boolean password;

  @Option(
      names = "--agent",
      arity = "0..1",
      paramLabel = "SOCKET",
      fallbackValue = "",
      description = "Log in with the keys of the SSH agent at this socket; else $SSH_AUTH_SOCK.")
  private @Nullable String agent;

  /** Whether any of them was given. */
  boolean given() {
    return key != null || passphrase || password || agent != null;
  }

  /**
   * What was said; null where nothing was.
   *
   * @param whom {@code user@host}, for the questions
   */
  @Nullable SshLogin read(Session session, String whom) {
    if (passphrase && key == null) {
      throw new InputException("--key-passphrase-stdin needs --key");
    }
    List<SshLogin> ways = new ArrayList<>();
    if (key != null) {
      ways.add(privateKey(key, passphrase ? session.secret("Passphrase of " + key) : null));
    }
    if (agent != null) {
      ways.add(new SshLogin.Agent(socket(session, agent)));
    }
    if (password) {
      ways.add(new SshLogin.Password(session.secret("Password of " + whom)));
    }
    if (ways.isEmpty()) {
      return null;
    }
    return ways.size() == 1 ? ways.getFirst() : new SshLogin.Several(ways);
  }

  private static String socket(Session session, String typed) {
    String socket =
        typed.isEmpty() ? session.environment().getOrDefault("SSH_AUTH_SOCK", "") : typed;
    if (socket.isEmpty()) {
      throw new InputException("There is no SSH agent: SSH_AUTH_SOCK is not set");
    }
    return session.resolve(Path.of(socket)).toString();
  }

  /** A private key out of a file. */
  static SshLogin.PrivateKey privateKey(Path file, @Nullable String passphrase) {
    try {
      if (Files.isDirectory(file)) {
        throw unreadable(file, "it is a folder");
      }
      if (Files.size(file) > LONGEST_KEY) {
        throw unreadable(file, "it is far too long for a key");
      }
      // Whatever is no key is told as that when it is used; its bytes need no character set.
      return new SshLogin.PrivateKey(
          Files.readString(file, StandardCharsets.ISO_8859_1), passphrase);
    } catch (NoSuchFileException missing) {
      throw unreadable(file, "there is no such file");
    } catch (IOException refused) {
      throw unreadable(file, "the file cannot be read: " + refused.getMessage());
    }
  }

  private static InputException unreadable(Path file, String why) {
    return new InputException("Cannot read the private key in %s: %s".formatted(file, why));
  }
}
