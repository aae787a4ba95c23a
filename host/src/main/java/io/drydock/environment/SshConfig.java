package io.drydock.environment;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * What a user's SSH configuration says of a host. OpenSSH itself is asked ({@code ssh -G}), once
 * with the file and once without, so that patterns, Match and Include mean what they mean there.
 *
 * @param hostName the name or address behind the alias
 * @param port the port
 * @param user who logs in
 * @param identityFiles the private keys that the file names
 * @param jumps the hosts on the way as the file names them, {@code user@host:port}, the first first
 * @param ignored the other settings that the file makes for this host, which Drydock does not
 *     follow
 */
public record SshConfig(
    String hostName,
    int port,
    String user,
    List<Path> identityFiles,
    List<String> jumps,
    List<String> ignored) {
  private static final Set<String> FOLLOWED =
      Set.of("host", "hostname", "port", "user", "identityfile", "proxyjump");
  private static final int SECONDS = 20;

  /**
   * What a file says of a host; empty when it says nothing, or there is no file or no ssh.
   *
   * @param file such as {@code ~/.ssh/config}
   * @param alias what follows {@code ssh} on a command line
   * @throws DrydockException INVALID_PARAMETERS where OpenSSH refuses the file
   */
  public static Optional<SshConfig> of(Path file, String alias) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      Map<String, List<String>> without = ask("none", alias);
      Map<String, List<String>> with = ask(file.toAbsolutePath().toString(), alias);
      return with.equals(without) ? Optional.empty() : Optional.of(read(with, without));
    } catch (IOException noSsh) {
      return Optional.empty();
    }
  }

  private static SshConfig read(Map<String, List<String>> with, Map<String, List<String>> without) {
    Set<String> ignored = new TreeSet<>();
    with.forEach(
        (key, values) -> {
          if (!FOLLOWED.contains(key) && !values.equals(without.get(key))) {
            ignored.add(key);
          }
        });
    List<String> keys = with.getOrDefault("identityfile", List.of());
    boolean named = !keys.equals(without.get("identityfile"));
    return new SshConfig(
        first(with, "hostname"),
        Integer.parseInt(first(with, "port")),
        first(with, "user"),
        named ? keys.stream().map(SshConfig::path).toList() : List.of(),
        jumps(first(with, "proxyjump")),
        List.copyOf(ignored));
  }

  private static String first(Map<String, List<String>> settings, String key) {
    return settings.getOrDefault(key, List.of("")).getFirst();
  }

  private static List<String> jumps(String text) {
    boolean none = text.isEmpty() || text.equals("none");
    return none ? List.of() : List.of(text.split(",", -1));
  }

  private static Path path(String text) {
    return text.startsWith("~/")
        ? Path.of(System.getProperty("user.home"), text.substring(2))
        : Path.of(text);
  }

  /** Settings by lower-case names, each with its values in order. */
  private static Map<String, List<String>> ask(String file, String alias) throws IOException {
    // -n: the caller's input is not ssh's. What follows -- is no option, whatever it looks like.
    Process ssh = new ProcessBuilder("ssh", "-n", "-G", "-F", file, "--", alias).start();
    try (var errors = ssh.errorReader();
        var output = ssh.inputReader()) {
      ssh.getOutputStream().close();
      List<String> lines = output.lines().toList();
      String said = errors.lines().collect(Collectors.joining("\n"));
      if (!ssh.waitFor(SECONDS, TimeUnit.SECONDS) || ssh.exitValue() != 0) {
        throw refused(file, alias, said);
      }
      return lines.stream()
          .map(line -> line.split(" ", 2))
          .filter(words -> words.length == 2)
          .collect(
              Collectors.groupingBy(
                  words -> words[0],
                  Collectors.mapping(words -> words[1], Collectors.toUnmodifiableList())));
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
      throw refused(file, alias, "interrupted");
    } finally {
      ssh.destroyForcibly();
    }
  }

  private static DrydockException refused(String file, String alias, String said) {
    return new DrydockException(
        ErrorCode.INVALID_PARAMETERS,
        "reading what %s says of %s".formatted(file, alias),
        "ssh -G refuses: " + said.lines().findFirst().orElse("it did not end"),
        "Mend the file, or leave it out with --no-ssh-config.");
  }

  /** The file that OpenSSH reads by itself. */
  public static Path usual() {
    return Path.of(System.getProperty("user.home"), ".ssh", "config");
  }
}
