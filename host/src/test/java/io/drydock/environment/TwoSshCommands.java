package io.drydock.environment;

import io.drydock.environment.HostAddress.SshLogin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Provider;
import java.security.Security;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program that has a command run over SSH twice, in a JVM of its own that says which classes it
 * loads: which library encrypts can be seen from outside only. The first time calls for the native
 * library, the second one begins when that is there.
 */
public final class TwoSshCommands {
  private static final int BYTES = 3_000_000;

  private TwoSshCommands() {}

  /** Takes address, port, user, the file of the key, and that of known hosts. */
  public static void main(String[] args) throws IOException, InterruptedException {
    var login = new SshLogin.PrivateKey(Files.readString(Path.of(args[3])), null);
    var address = new HostAddress.Ssh(args[0], Integer.parseInt(args[1]), args[2], login);
    try (var connections = SshSite.connections(Path.of(args[4]), null)) {
      HostConnection host = connections.to(address);
      System.out.println(outcome(host));
      awaitLibrary();
      System.out.println(outcome(host));
    }
    List<String> providers = Stream.of(Security.getProviders()).map(Provider::getName).toList();
    System.out.println(providers);
  }

  private static String outcome(HostConnection host) {
    CommandResult result = host.run(BashScript.of(script(), Duration.ofMinutes(1)));
    boolean whole = result.stdout().equals("x".repeat(BYTES) + BYTES);
    return result.exit() + (whole ? ", whole" : ", " + result);
  }

  private static void awaitLibrary() throws InterruptedException {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("drydock-native-aes")) {
        thread.join();
      }
    }
  }

  /** Long both ways. */
  private static String script() {
    return "head -c %d /dev/zero | tr '\\0' x; text=%s; printf %%s ${#text}"
        .formatted(BYTES, "y".repeat(BYTES));
  }

  /**
   * What the program said, and which classes its JVM loaded.
   *
   * @param said outcome and outcome again, and the providers of the JVM
   * @param classes names of classes
   */
  record Run(List<String> said, List<String> classes) {}

  /** Runs the program on this class path. */
  static Run on(SshSite site, Path folder, List<String> classPath, List<String> options)
      throws IOException, InterruptedException {
    Path loaded = folder.resolve("loaded");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Xlog:class+load:file=%s:none".formatted(loaded));
    command.addAll(options);
    command.addAll(List.of("-cp", String.join(":", classPath), TwoSshCommands.class.getName()));
    command.addAll(List.of(site.server.address(), Integer.toString(site.server.port())));
    command.add(site.user());
    command.add(site.server.clientKey().file().toString());
    command.add(site.knownHosts.toString());
    Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> said = java.inputReader().lines().toList();
    java.waitFor();
    return new Run(said, Files.readAllLines(loaded).stream().map(TwoSshCommands::name).toList());
  }

  private static String name(String line) {
    return line.split(" ", 2)[0];
  }
}
