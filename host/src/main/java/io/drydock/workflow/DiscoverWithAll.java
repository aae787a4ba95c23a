package io.drydock.workflow;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Environment;
import io.drydock.model.Job;
import io.drydock.model.Plugin;
import io.drydock.model.Undiscovered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Environment discovery with all plugins: one that fails keeps no other from it (contract §5), and
 * each tells why in a job of its own.
 */
public final class DiscoverWithAll {
  private final Rooms rooms;

  /** Works with these rooms. */
  public DiscoverWithAll(Rooms rooms) {
    this.rooms = rooms;
  }

  /** Lets all try; the failures of those that could not. */
  public List<DrydockException> run(Environment environment) {
    List<DrydockException> failures = new ArrayList<>();
    for (Plugin plugin : rooms.catalog().plugins().all()) {
      try {
        new DiscoverEnvironment(rooms).run(plugin.name(), environment);
      } catch (DrydockException e) {
        if (e.code() == ErrorCode.CANCELLED) {
          // Whoever does not want to wait for one does not want to wait for the rest.
          throw e;
        }
        failures.add(e);
      }
    }
    return failures;
  }

  /**
   * One failure that tells all; its code is that of the first.
   *
   * @param failures at least one
   */
  public DrydockException summary(Environment environment, List<DrydockException> failures) {
    if (failures.size() == 1) {
      return failures.getFirst();
    }
    int plugins = rooms.catalog().plugins().all().size();
    String reasons =
        failures.stream()
            .map(failure -> failure.doing() + ": " + failure.why().strip())
            .collect(Collectors.joining(System.lineSeparator()));
    return new DrydockException(
        failures.getFirst().code(),
        "discovering environment " + environment.name(),
        "%d of %d plugins failed; what the others found is kept%n%s"
            .formatted(failures.size(), plugins, reasons),
        "Each of these jobs says more: drydock job list",
        failures.getFirst());
  }

  /** Where a plugin was the last time that it tried, it failed. */
  public List<Undiscovered> undiscovered(List<Environment> environments) {
    List<Undiscovered> found = new ArrayList<>();
    for (Environment environment : environments) {
      for (Plugin plugin : rooms.catalog().plugins().all()) {
        last(environment, plugin).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Undiscovered> last(Environment environment, Plugin plugin) {
    return rooms
        .catalog()
        .jobs()
        .newest(DiscoverEnvironment.object(plugin.name(), environment.name()))
        .filter(job -> job.startedAt().isAfter(environment.addedAt().minusSeconds(1)))
        .flatMap(job -> failed(environment, plugin, job));
  }

  private static Optional<Undiscovered> failed(Environment environment, Plugin plugin, Job job) {
    return job.failure() == null || job.endedAt() == null
        ? Optional.empty()
        : Optional.of(
            new Undiscovered(
                environment.name(), plugin.name(), job.id(), job.endedAt(), job.failure()));
  }
}
