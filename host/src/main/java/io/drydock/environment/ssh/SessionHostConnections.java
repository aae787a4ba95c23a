package io.drydock.environment.ssh;

import io.drydock.environment.HostAddress;
import io.drydock.environment.HostConnection;
import io.drydock.environment.HostConnections;
import io.drydock.environment.shell.LocalHost;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Connections that share sessions: one pool for each host, port, user and login. Safe for use by
 * many threads at once.
 */
public final class SessionHostConnections implements HostConnections {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(15);
  private static final Duration IDLE = Duration.ofMinutes(5);

  private final SessionOpener opener;
  private final HostConnection thisMachine;
  private final Map<HostAddress.Ssh, SessionPool> pools = new ConcurrentHashMap<>();
  private @Nullable ScheduledExecutorService janitor;

  /**
   * Trusts the hosts that Drydock's file and the user's {@code ~/.ssh/known_hosts} know.
   *
   * @param knownHosts Drydock's file, in OpenSSH's form; made with the first key that is trusted
   */
  public SessionHostConnections(Path knownHosts) {
    this(
        knownHosts,
        Path.of(System.getProperty("user.home"), ".ssh", "known_hosts"),
        new LocalHost(),
        CONNECT_TIMEOUT);
  }

  /**
   * The same with every choice left open.
   *
   * @param knownHosts Drydock's file of known hosts
   * @param knownHostsOfTheUser another such file, which is only read
   * @param thisMachine the way to this machine
   * @param connectTimeout how long a host may take to answer
   */
  public SessionHostConnections(
      Path knownHosts,
      @Nullable Path knownHostsOfTheUser,
      HostConnection thisMachine,
      Duration connectTimeout) {
    this.opener =
        new SessionOpener(new KnownHostsFiles(knownHosts, knownHostsOfTheUser), connectTimeout);
    this.thisMachine = thisMachine;
  }

  @Override
  public HostConnection to(HostAddress address) {
    return switch (address) {
      case HostAddress.ThisMachine here -> thisMachine;
      case HostAddress.Ssh there -> new SshHost(there, pool(there));
    };
  }

  private SessionPool pool(HostAddress.Ssh address) {
    startJanitor();
    return pools.computeIfAbsent(address, key -> new SessionPool(key, opener));
  }

  @Override
  public String trustHostKey(HostAddress.Ssh address) {
    return opener.trustKeyOf(address).fingerprint();
  }

  @Override
  public void replaceHostKey(HostAddress.Ssh address, String fingerprint) {
    var unused = opener.replaceKeyOf(address, fingerprint);
  }

  @Override
  public void tryLogin(HostAddress.Ssh address) {
    opener.open(address).disconnect();
  }

  // With the first session: most commands have none.
  private synchronized void startJanitor() {
    if (janitor == null) {
      janitor =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().daemon().name("drydock-idle-sessions").factory());
      var unused = janitor.scheduleWithFixedDelay(this::closeIdle, 30, 30, TimeUnit.SECONDS);
    }
  }

  private void closeIdle() {
    pools.values().forEach(pool -> pool.closeIdle(IDLE));
  }

  /** Closes every session; commands that still run end with {@code Exit.Unknown}. */
  @Override
  public synchronized void close() {
    if (janitor != null) {
      janitor.shutdownNow();
    }
    pools.values().forEach(SessionPool::close);
  }
}
