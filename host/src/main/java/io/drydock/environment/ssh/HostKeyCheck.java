package io.drydock.environment.ssh;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.UserInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Judges the key that a host shows in one connection, and remembers it. As with OpenSSH, a key that
 * any file knows is good. A host that is known with keys of other kinds only counts as changed:
 * otherwise whoever stands between would just show another kind.
 */
final class HostKeyCheck implements HostKeyRepository {
  enum Verdict {
    KNOWN,
    UNKNOWN,
    CHANGED
  }

  private final List<HostKeyRepository> files;
  private final boolean goOnWhenKnown;
  private @Nullable PresentedKey presented;
  private Verdict verdict = Verdict.KNOWN;

  private HostKeyCheck(List<HostKeyRepository> files, boolean goOnWhenKnown) {
    this.files = files;
    this.goOnWhenKnown = goOnWhenKnown;
  }

  /** Lets a connection go on where the key is known. */
  static HostKeyCheck letKnownPass(KnownHostsFiles files) {
    return new HostKeyCheck(files.read(), true);
  }

  /** Ends the connection once the key is seen, before any login. */
  static HostKeyCheck onlyLook(KnownHostsFiles files) {
    return new HostKeyCheck(files.read(), false);
  }

  /** The key, as soon as the host has shown one. */
  synchronized Optional<PresentedKey> presented() {
    return Optional.ofNullable(presented);
  }

  synchronized Verdict verdict() {
    return verdict;
  }

  @Override
  public synchronized int check(String host, byte[] key) {
    presented = PresentedKey.of(host, key);
    verdict = judge(host, key);
    return switch (verdict) {
      case KNOWN -> goOnWhenKnown ? OK : NOT_INCLUDED;
      case UNKNOWN -> NOT_INCLUDED;
      case CHANGED -> CHANGED;
    };
  }

  private Verdict judge(String host, byte[] key) {
    if (files.stream().anyMatch(file -> file.check(host, key) == OK)) {
      return Verdict.KNOWN;
    }
    return files.stream().anyMatch(file -> knowsAnyKeyOf(host, file))
        ? Verdict.CHANGED
        : Verdict.UNKNOWN;
  }

  /** JSch answers for {@code [host]:port} with the keys of {@code host} too; they do not count. */
  private static boolean knowsAnyKeyOf(String host, HostKeyRepository file) {
    int all = file.getHostKey(host, null).length;
    int portEnd = host.indexOf("]:");
    if (!host.startsWith("[") || portEnd < 0) {
      return all > 0;
    }
    return all > file.getHostKey(host.substring(1, portEnd), null).length;
  }

  /** Known keys decide which kind of key the host is asked for, and say which are revoked. */
  @Override
  public HostKey[] getHostKey(String host, @Nullable String type) {
    return files.stream()
        .flatMap(file -> Stream.of(file.getHostKey(host, type)))
        .toArray(HostKey[]::new);
  }

  @Override
  public HostKey[] getHostKey() {
    return files.stream().flatMap(file -> Stream.of(file.getHostKey())).toArray(HostKey[]::new);
  }

  @Override
  public String getKnownHostsRepositoryID() {
    return "Drydock";
  }

  @Override
  public void add(HostKey key, UserInfo user) {
    throw new UnsupportedOperationException("keys are trusted explicitly only");
  }

  @Override
  public void remove(String host, String type) {
    throw new UnsupportedOperationException("keys are removed by hand only");
  }

  @Override
  public void remove(String host, String type, byte[] key) {
    remove(host, type);
  }
}
