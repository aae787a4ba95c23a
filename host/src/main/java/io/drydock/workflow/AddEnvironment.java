package io.drydock.workflow;

import io.drydock.environment.HostAddress;
import io.drydock.environment.HostFacts;
import io.drydock.model.Environment;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Adds an environment after looking at its host, and looks at it again. */
public final class AddEnvironment {
  private final Rooms rooms;

  /** Works with these rooms. */
  public AddEnvironment(Rooms rooms) {
    this.rooms = rooms;
  }

  /**
   * Adds an environment.
   *
   * @param acceptHostKey whether a host key that is not known yet is trusted from now on
   */
  public Environment run(
      String name, HostAddress address, boolean acceptHostKey, Duration commandTimeout) {
    var table = rooms.catalog().environments();
    Objects.checkNew("environment", name, table.find(name).isPresent());
    if (acceptHostKey && address instanceof HostAddress.Ssh ssh) {
      rooms.connections().trustHostKey(ssh);
    }
    // Several homes may use one host: the folder there is named so that they do not meet.
    String folder = name + "-" + UUID.randomUUID().toString().substring(0, 8);
    HostFacts facts = rooms.probe().inspect(rooms.connections().to(address), folder);
    Instant now = rooms.clock().instant();
    return table.insert(
        environment(0, name, address, facts, commandTimeout, now),
        new HostAccess(rooms).seal(address));
  }

  private static Environment environment(
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

  /** Looks at the host again, and notes what is different now. */
  public Environment lookAgain(Environment known) {
    // scratchPath is …/FOLDER/scratch: the same folder is used again.
    Path scratch = Path.of(known.scratchPath());
    String folder = scratch.getName(scratch.getNameCount() - 2).toString();
    HostAddress address = new HostAccess(rooms).address(known);
    HostFacts facts = rooms.probe().inspect(rooms.connections().to(address), folder);
    Environment now =
        environment(
            known.number(), known.name(), address, facts, known.commandTimeout(), known.addedAt());
    rooms.catalog().environments().updateFacts(now);
    return now;
  }
}
