package io.drydock.workflow;

import io.drydock.environment.HostAddress;
import io.drydock.environment.HostKeyDecision;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Environment;
import java.time.Duration;
import java.util.List;

/** Reaches an environment's host another way from now on, once that way was seen to work. */
public final class ChangeEnvironment {
  private final Rooms rooms;

  /** Works with these rooms. */
  public ChangeEnvironment(Rooms rooms) {
    this.rooms = rooms;
  }

  /** See {@link io.drydock.Environments#change}. */
  public Environment run(
      Environment known, HostAddress address, HostKeyDecision hostKey, Duration commandTimeout) {
    HostAddress before = new HostAccess(rooms).address(known);
    if (before.equals(address) && hostKey.equals(HostKeyDecision.KNOWN_ONLY)) {
      return rooms.catalog().environments().changeTimeout(known, commandTimeout);
    }
    if (leadsElsewhere(before, address)) {
      checkNothingMounted(known);
    }
    var look = new LookAtHost(rooms);
    look.decide(address, hostKey);
    Environment changed = look.inspect(known, address, commandTimeout);
    rooms
        .catalog()
        .environments()
        .update(changed, new HostAccess(rooms).seal(changed.name(), address));
    return changed;
  }

  private static boolean leadsElsewhere(HostAddress before, HostAddress now) {
    return before instanceof HostAddress.Ssh was
        && now instanceof HostAddress.Ssh is
        && !(was.host().equals(is.host()) && was.user().equals(is.user()));
  }

  /** It would stay mounted where nobody looks for it any more. */
  private void checkNothingMounted(Environment known) {
    List<String> mounted =
        rooms.catalog().mounts().all().stream()
            .filter(mount -> mount.environment() == known.number())
            .map(mount -> mount.dataset().label())
            .distinct()
            .toList();
    if (!mounted.isEmpty()) {
      throw new DrydockException(
          ErrorCode.STILL_IN_USE,
          "changing environment " + known.name(),
          "storage is mounted on its host: " + String.join(", ", mounted),
          "Disable these first; enable them again when the environment leads to the new host or"
              + " user.");
    }
  }
}
