package io.drydock.workflow;

import io.drydock.environment.HostAddress;
import io.drydock.environment.HostFacts;
import io.drydock.environment.HostKeyDecision;
import io.drydock.model.Environment;
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
   * @param hostKey what to do about the key that the host shows
   */
  public Environment run(
      String name, HostAddress address, HostKeyDecision hostKey, Duration commandTimeout) {
    var table = rooms.catalog().environments();
    Objects.checkNew("environment", name, table.find(name).isPresent());
    new LookAtHost(rooms).decide(address, hostKey);
    // Several homes may use one host: the folder there is named so that they do not meet.
    String folder = name + "-" + UUID.randomUUID().toString().substring(0, 8);
    HostFacts facts = rooms.probe().inspect(rooms.connections().to(address), folder);
    Instant now = rooms.clock().instant();
    return table.insert(
        LookAtHost.environment(0, name, address, facts, commandTimeout, now),
        new HostAccess(rooms).seal(name, address));
  }

  /** Looks at the host again, and notes what is different now. */
  public Environment lookAgain(Environment known) {
    HostAddress address = new HostAccess(rooms).address(known);
    Environment now = new LookAtHost(rooms).inspect(known, address, known.commandTimeout());
    rooms.catalog().environments().updateFacts(now);
    return now;
  }
}
