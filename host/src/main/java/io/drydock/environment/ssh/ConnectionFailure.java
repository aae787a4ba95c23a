package io.drydock.environment.ssh;

import com.jcraft.jsch.JSchException;
import io.drydock.environment.HostAddress;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The texts for everything that can go wrong before a script runs on a host. */
final class ConnectionFailure {
  private final HostAddress.Ssh address;

  ConnectionFailure(HostAddress.Ssh address) {
    this.address = address;
  }

  DrydockException keyUnknown(PresentedKey key) {
    return failure(
        ErrorCode.HOST_KEY_UNKNOWN,
        "the host %s is not known yet; it shows the key %s.".formatted(key.host(), key),
        "Compare the fingerprint with the one that the host's administrator gives you"
            + " (ssh-keygen -lf /etc/ssh/ssh_host_*_key.pub on the host), then add the environment"
            + " again with --accept-host-key.",
        null);
  }

  DrydockException keyChanged(PresentedKey key, String files) {
    return failure(
        ErrorCode.HOST_KEY_CHANGED,
        ("the host %s shows the key %s, but is known with another one. It was set up anew, or"
                + " somebody stands between.")
            .formatted(key.host(), key),
        "Ask the host's administrator. If the new key is right, remove the lines for %s from %s and"
                .formatted(key.host(), files)
            + " add the environment again with --accept-host-key.",
        null);
  }

  DrydockException keyRevoked(PresentedKey key) {
    return failure(
        ErrorCode.HOST_KEY_CHANGED,
        "the host %s shows the key %s, which is marked as revoked.".formatted(key.host(), key),
        "Ask the host's administrator for a host with a key that is still good.",
        null);
  }

  /** What a failed connection means, once the host's key is out of the question. */
  DrydockException of(JSchException failed) {
    String said = String.valueOf(failed.getMessage());
    Throwable cause = failed.getCause();
    // The message for a broken network names the host, which may well be called "auth".
    if (!(cause instanceof IOException) && said.toLowerCase(Locale.ROOT).contains("auth")) {
      return loginRefused(failed);
    }
    String reason = cause instanceof IOException broken ? messageOf(broken) : said;
    String why =
        cause instanceof UnknownHostException
            ? "no host of the name %s is known.".formatted(address.host())
            : "no SSH connection came about: %s".formatted(reason);
    return failure(
        ErrorCode.HOST_UNREACHABLE,
        why,
        "See that the host is up, that its SSH server listens on port %d, and that nothing on the"
                .formatted(address.port())
            + " way blocks it.",
        failed);
  }

  /** In words; the name of the class is for those who read stack traces. */
  private static String messageOf(IOException broken) {
    String message = broken.getMessage();
    return message == null ? broken.toString() : message;
  }

  private DrydockException loginRefused(JSchException failed) {
    String what =
        switch (address.login()) {
          case HostAddress.SshLogin.PrivateKey key -> "private key";
          case HostAddress.SshLogin.Password password -> "password";
        };
    return failure(
        ErrorCode.LOGIN_REFUSED,
        "the host does not let %s in with this %s.".formatted(address.user(), what),
        what.equals("password")
            ? "Check the user and the password, and that the SSH server allows passwords."
            : "Check the user, and that the key's public half stands in ~/.ssh/authorized_keys on"
                + " the host, in a file that only the user can write.",
        failed);
  }

  DrydockException keyUnreadable(@Nullable Throwable cause) {
    return failure(
        ErrorCode.LOGIN_REFUSED,
        "the private key cannot be read: it is in no form that Drydock knows.",
        "Give a whole private key, from its BEGIN line to its END line, in OpenSSH or PEM form.",
        cause);
  }

  DrydockException passphraseMissing() {
    return failure(
        ErrorCode.LOGIN_REFUSED,
        "the private key is protected by a passphrase, and none was given.",
        "Give the passphrase with the key, or a key without one.",
        null);
  }

  DrydockException passphraseWrong() {
    return failure(
        ErrorCode.LOGIN_REFUSED,
        "the passphrase does not open the private key.",
        "Give the right passphrase, or a key without one.",
        null);
  }

  DrydockException noChannel(JSchException failed) {
    return failure(
        ErrorCode.HOST_UNREACHABLE,
        "the host took the login but starts no command: %s".formatted(failed.getMessage()),
        "Look at the log of the host's SSH server: MaxSessions may be 0, or the login restricted.",
        failed);
  }

  DrydockException interrupted() {
    return failure(
        ErrorCode.REMOTE_COMMAND_FAILED,
        "Drydock was told to stop before the script began.",
        "",
        null);
  }

  private DrydockException failure(
      ErrorCode code, String why, String action, @Nullable Throwable cause) {
    return new DrydockException(code, "connecting to " + address, why, action, cause);
  }
}
