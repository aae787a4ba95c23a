package io.drydock.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A host and the user who works on it.
 *
 * @param number makes the references that plugins see
 * @param name how it is called in commands; unique
 * @param host name or address of the SSH server; null for this machine
 * @param port its port; 0 for this machine
 * @param user who logs in
 * @param operatingSystem as {@code uname -s} says
 * @param homeFolder the user's home there
 * @param uid the user's numeric id there
 * @param gid the user's numeric group there
 * @param binaryPath where Drydock's helpers are, on the host
 * @param scratchPath a folder for plugins, on the host
 * @param jqPath the jq that plugins use, on the host
 * @param sharesFileSystem whether the host was seen to work on this machine's own files
 * @param commandTimeout how long a command there may take
 * @param addedAt when it was added
 */
public record Environment(
    long number,
    String name,
    @Nullable String host,
    int port,
    String user,
    String operatingSystem,
    String homeFolder,
    int uid,
    int gid,
    String binaryPath,
    String scratchPath,
    String jqPath,
    boolean sharesFileSystem,
    Duration commandTimeout,
    Instant addedAt) {

  /** How plugins name the environment (contract §3). */
  public String reference() {
    return "UNIX_HOST_ENVIRONMENT-" + number;
  }

  /** How plugins name its host: the environment's reference without {@code _ENVIRONMENT}. */
  public String hostReference() {
    return "UNIX_HOST-" + number;
  }

  /** How plugins name its user. */
  public String userReference() {
    return "HOST_USER-" + number;
  }

  /**
   * Whether mounts of both are seen by both: all that share this machine's files are one host, and
   * so are those with one address.
   */
  public boolean isOnTheHostOf(Environment other) {
    return sharesFileSystem
        ? other.sharesFileSystem
        : !other.sharesFileSystem && Objects.equals(host, other.host);
  }

  /** Where it is, for people: {@code this machine} or {@code user@host:port}. */
  public String address() {
    return host == null ? "this machine" : "%s@%s:%d".formatted(user, host, port);
  }
}
