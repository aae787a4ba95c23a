package io.drydock.workflow;

import io.drydock.environment.BashScript;
import io.drydock.environment.HostAddress;
import io.drydock.environment.HostConnection;
import io.drydock.environment.HostFacts;
import io.drydock.environment.HostKeyDecision;
import io.drydock.model.Environment;
import io.drydock.model.EnvironmentCheck;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gets into a host, finds out what it is like, and how quick it answers. */
public final class LookAtHost {
  private static final Duration DEADLINE = Duration.ofMinutes(2);

  /** Plugins run hundreds of commands; from here on people wait for the host's profile. */
  private static final Duration SLOW = Duration.ofSeconds(1);

  private final Rooms rooms;

  /** Works with these rooms. */
  public LookAtHost(Rooms rooms) {
    this.rooms = rooms;
  }

  /** Trusts the host's key, as far as somebody has decided that. */
  void decide(HostAddress address, HostKeyDecision decision) {
    if (!(address instanceof HostAddress.Ssh ssh)) {
      return;
    }
    if (decision.replacement() != null) {
      rooms.connections().replaceHostKey(ssh, decision.replacement());
    } else if (decision.acceptUnknown()) {
      String unused = rooms.connections().trustHostKey(ssh);
    }
  }

  /** Looks, and says what the environment is with this address and with what was seen. */
  Environment inspect(Environment known, HostAddress address, Duration commandTimeout) {
    HostFacts facts = rooms.probe().inspect(rooms.connections().to(address), folderOf(known));
    return environment(
        known.number(), known.name(), address, facts, commandTimeout, known.addedAt());
  }

  /** {@code scratchPath} is …/FOLDER/scratch: the same folder is used again. */
  private static String folderOf(Environment known) {
    Path scratch = Path.of(known.scratchPath());
    return scratch.getName(scratch.getNameCount() - 2).toString();
  }

  /** An environment with this address, and with what was seen of its host. */
  static Environment environment(
      long number,
      String name,
      HostAddress address,
      HostFacts facts,
      Duration commandTimeout,
      Instant addedAt) {
    HostAddress.Ssh ssh = address instanceof HostAddress.Ssh remote ? remote : null;
    return new Environment(
        number,
        name,
        ssh == null ? null : ssh.host(),
        ssh == null ? 0 : ssh.port(),
        ssh == null ? System.getProperty("user.name") : ssh.user(),
        facts.operatingSystem(),
        facts.homeFolder(),
        facts.uid(),
        facts.gid(),
        facts.binaryPath(),
        facts.scratchPath(),
        facts.jqPath(),
        facts.sharesFileSystem(),
        commandTimeout,
        addedAt);
  }

  /** See {@link io.drydock.Environments#test}. */
  public EnvironmentCheck test(Environment known) {
    HostAddress address = new HostAccess(rooms).address(known);
    Duration login = timed(() -> logIn(address));
    HostConnection host = rooms.connections().to(address);
    HostFacts facts = rooms.probe().inspect(host, folderOf(known));
    Duration command = timed(() -> host.run(script(false)));
    Duration loginShell = timed(() -> host.run(script(true)));
    List<String> remarks = new ArrayList<>(differences(known, facts));
    remarks.addAll(slowness(command, loginShell));
    return new EnvironmentCheck(known, login, command, loginShell, remarks);
  }

  private void logIn(HostAddress address) {
    if (address instanceof HostAddress.Ssh ssh) {
      rooms.connections().tryLogin(ssh);
    }
  }

  private static BashScript script(boolean loginShell) {
    return new BashScript("true", Map.of(), loginShell, DEADLINE);
  }

  private static Duration timed(Runnable action) {
    long begin = System.nanoTime();
    action.run();
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private static List<String> differences(Environment known, HostFacts facts) {
    boolean same =
        known.uid() == facts.uid()
            && known.gid() == facts.gid()
            && known.homeFolder().equals(facts.homeFolder())
            && known.jqPath().equals(facts.jqPath())
            && known.sharesFileSystem() == facts.sharesFileSystem();
    return same
        ? List.of()
        : List.of(
            "The host is not as it was: refresh the environment, so that plugins are told what is"
                + " true now.");
  }

  private static List<String> slowness(Duration command, Duration loginShell) {
    List<String> remarks = new ArrayList<>();
    if (command.compareTo(SLOW) > 0) {
      remarks.add(
          "Each command waits %.1f s before it begins. Look at what the user's ~/.bashrc does, which"
                  .formatted(seconds(command))
              + " SSH's shell reads for every command.");
    }
    if (loginShell.minus(command).compareTo(SLOW) > 0) {
      remarks.add(
          "A login shell takes %.1f s: look at /etc/profile and the user's ~/.bash_profile."
              .formatted(seconds(loginShell)));
    }
    return remarks;
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }
}
