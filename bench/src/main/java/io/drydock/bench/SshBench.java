package io.drydock.bench;

import io.drydock.environment.BashScript;
import io.drydock.environment.CommandResult;
import io.drydock.environment.Exit;
import io.drydock.environment.HostConnection;
import io.drydock.fixtures.OpenSshServer;
import io.drydock.fixtures.SystemUser;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Commands on a host over SSH, from a process that has been at it for a while. It starts a real
 * sshd and a user of its own, prints one line that says how to get there, and then does what the
 * lines of its standard input say, answering each with how many seconds it took:
 *
 * <ul>
 *   <li>{@code true TIMES}: one command after the other
 *   <li>{@code together WORKERS TIMES}: so many at once, each so often
 *   <li>{@code bytes COUNT}: one command that prints so much
 *   <li>{@code plugin-true TIMES} and {@code plugin-bytes COUNT}: the same by a plugin's
 *       libs.run_bash, timed by the plugin
 * </ul>
 */
public final class SshBench {
  private static final Duration GENEROUS = Duration.ofMinutes(10);

  private final HostConnection host;
  private final RemotePlugin plugin;

  private SshBench(HostConnection host, RemotePlugin plugin) {
    this.host = host;
    this.plugin = plugin;
  }

  /** Takes a folder to work in, that of {@code bench/remote-plugin}, and sshd's MaxSessions. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    int maxSessions = Integer.parseInt(args[2]);
    try (var user = SystemUser.create();
        var server = OpenSshServer.startWithMaxSessions(maxSessions);
        var site = new BenchSite(folder, user, server);
        var plugin = new RemotePlugin(folder, Path.of(args[1]), user, site)) {
      System.out.println(site.asJson());
      new SshBench(site.host(), plugin).serve();
    }
  }

  private void serve() throws Exception {
    var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = orders.readLine(); line != null; line = orders.readLine()) {
      System.out.println(seconds(line.split(" ")));
    }
  }

  private double seconds(String[] order) throws Exception {
    int count = Integer.parseInt(order[1]);
    return switch (order[0]) {
      case "true" -> timed(() -> repeat(count));
      case "together" -> timed(() -> together(count, Integer.parseInt(order[2])));
      case "bytes" -> timed(() -> run(printing(count), count));
      case "plugin-true" -> plugin.seconds(count, "true", 0);
      case "plugin-bytes" -> plugin.seconds(1, printing(count), count);
      default -> throw new IllegalArgumentException(order[0]);
    };
  }

  private interface Work {
    void run() throws InterruptedException, ExecutionException;
  }

  private static double timed(Work work) throws InterruptedException, ExecutionException {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private void repeat(int times) {
    for (int i = 0; i < times; i++) {
      run("true", 0);
    }
  }

  /** Each in a thread of its own, as interpreters of plugins are. */
  private void together(int workers, int times) throws InterruptedException, ExecutionException {
    try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        all.add(threads.submit(() -> repeat(times)));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
  }

  static String printing(int count) {
    return "head -c %d /dev/zero | tr '\\0' x".formatted(count);
  }

  private void run(String script, int length) {
    CommandResult result = host.run(BashScript.of(script, GENEROUS));
    if (!result.exit().equals(new Exit.Code(0)) || result.stdout().length() != length) {
      throw new IllegalStateException(
          "%s, %d characters, %s".formatted(result.exit(), result.stdout().length(), result));
    }
  }
}
