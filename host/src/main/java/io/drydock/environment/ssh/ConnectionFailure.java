package io.drydock.environment.ssh;

import com.jcraft.jsch.JSchAlgoNegoFailException;
import com.jcraft.jsch.JSchException;
import io.drydock.environment.HostAddress;
import io.drydock.environment.HostAddress.SshLogin;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The texts for everything that can go wrong before a script runs on a host. */
final class ConnectionFailure {
  private static final Pattern AUTH_METHODS = Pattern.compile("methods '([^']+)'");

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

  DrydockException keyChanged(PresentedKey key) {
    return failure(
        ErrorCode.HOST_KEY_CHANGED,
        ("the host %s shows the key %s, but is known with another one. It was set up anew, or"
                + " somebody stands between.")
            .formatted(key.host(), key),
        "Ask the host's administrator. If the new key is right, accept it in its place with"
            + " --replace-host-key %s (of env change, or env add).".formatted(key.fingerprint()),
        null);
  }

  DrydockException keyOtherThanSaid(PresentedKey key, String fingerprint) {
    return failure(
        ErrorCode.HOST_KEY_CHANGED,
        "the host %s shows the key %s, not one with the fingerprint %s."
            .formatted(key.host(), key, fingerprint),
        "Ask the host's administrator for the fingerprint of its key, as ssh-keygen -lf prints it.",
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
    if (failed instanceof JSchAlgoNegoFailException old) {
      return nothingInCommon(old);
    }
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
    List<SshLogin> ways = address.login().parts();
    String what = ways.stream().map(ConnectionFailure::words).collect(Collectors.joining(" and "));
    return failure(
        ErrorCode.LOGIN_REFUSED,
        "the host does not let %s in with this %s.%s"
            .formatted(address.user(), what, takenByServer(failed)),
        ways.stream().allMatch(SshLogin.Password.class::isInstance)
            ? "Check the user and the password, and that the SSH server allows passwords."
            : "Check the user, and that the key's public half stands in ~/.ssh/authorized_keys on"
                + " the host, in a file that only the user can write.",
        failed);
  }

  private static String words(SshLogin way) {
    return switch (way) {
      case SshLogin.PrivateKey key -> "private key";
      case SshLogin.Password password -> "password";
      case SshLogin.Agent agent -> "SSH agent's keys";
      case SshLogin.Several several -> "login";
    };
  }

  /** The methods that the server named, where JSch tells: {@code Auth fail for methods 'a,b'}. */
  private static String takenByServer(JSchException failed) {
    var methods = AUTH_METHODS.matcher(String.valueOf(failed.getMessage()));
    return methods.find() ? " It asks for: %s.".formatted(methods.group(1).replace(",", ", ")) : "";
  }

  DrydockException passwordExpired(@Nullable Throwable cause) {
    return failure(
        ErrorCode.LOGIN_REFUSED,
        "the password of %s has expired on the host, which wants a new one."
            .formatted(address.user()),
        "Log in there once by hand, change the password, and tell Drydock the new one:"
            + " drydock env change NAME --password-stdin",
        cause);
  }

  private DrydockException nothingInCommon(JSchAlgoNegoFailException failed) {
    String offer = failed.getServerProposal().replace(",", ", ");
    return failure(
        ErrorCode.HOST_UNREACHABLE,
        "the SSH server is too %s: for %s it offers %s, none of which Drydock uses%s."
            .formatted(
                OldAlgorithms.wouldHelp(failed) ? "old" : "unusual",
                failed.getAlgorithmName(),
                offer,
                address.route().oldAlgorithms() ? "" : " by itself"),
        OldAlgorithms.wouldHelp(failed) && !address.route().oldAlgorithms()
            ? "Use a newer SSH server there, or accept weaker encryption for this environment:"
                + " env add or env change with --old-algorithms."
            : "Let the host's administrator allow one of the usual algorithms, such as"
                + " curve25519-sha256, rsa-sha2-256 and aes128-ctr.",
        failed);
  }

  DrydockException agentSilent(String socket, Throwable cause) {
    return failure(
        ErrorCode.LOGIN_REFUSED,
        "no SSH agent answers at %s.".formatted(socket),
        "Start one and add a key (ssh-add), then name its socket: env change with --agent SOCKET.",
        cause);
  }

  DrydockException agentEmpty(String socket) {
    return failure(
        ErrorCode.LOGIN_REFUSED,
        "the SSH agent at %s has no key.".formatted(socket),
        "Add one: ssh-add ~/.ssh/id_ed25519",
        null);
  }

  DrydockException keyCipherUnknown(String cipher, @Nullable Throwable cause) {
    return keyUnusable(
        "the private key is encrypted with %s, which Drydock cannot open.".formatted(cipher),
        "Write a copy of it with another cipher: ssh-keygen -p -Z aes256-ctr -f COPY",
        cause);
  }

  DrydockException keyUnusable(String why, String action, @Nullable Throwable cause) {
    return failure(ErrorCode.LOGIN_REFUSED, why, action, cause);
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
