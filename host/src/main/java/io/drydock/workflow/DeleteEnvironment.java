package io.drydock.workflow;

import io.drydock.environment.BashScript;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Environment;
import io.drydock.model.SourceConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Forgets an environment, with what plugins discovered there, and removes Drydock's folder from its
 * host. What people made with it is theirs to delete first.
 */
public final class DeleteEnvironment {
  private static final Duration DEADLINE = Duration.ofMinutes(1);

  private final Rooms rooms;

  /** Works with these rooms. */
  public DeleteEnvironment(Rooms rooms) {
    this.rooms = rooms;
  }

  /**
   * See {@link io.drydock.Environments#delete}.
   *
   * @return what was left on the host, and why; empty where nothing was
   */
  public String run(Environment environment) {
    List<String> users = users(environment);
    if (!users.isEmpty()) {
      throw new DrydockException(
          ErrorCode.STILL_IN_USE,
          "deleting environment " + environment.name(),
          "it is in use by: " + String.join(", ", users),
          "Delete these first, or give them another environment.");
    }
    String left = removeFolder(environment);
    rooms.catalog().environments().delete(environment.number());
    return left;
  }

  private List<String> users(Environment environment) {
    Stream<String> dsources =
        rooms.catalog().dsources().all().stream()
            .filter(one -> isUsedBy(environment, one.stagingEnvironment(), one.parameters()))
            .map(one -> one.dataset().label());
    Stream<String> vdbs =
        rooms.catalog().vdbs().all().stream()
            .filter(one -> isUsedBy(environment, one.environment(), one.parameters()))
            .map(one -> one.dataset().label());
    Stream<String> sources =
        rooms.catalog().sourceConfigs().all().stream()
            .filter(one -> one.environment().equals(environment.name()))
            .filter(one -> one.manual() || isLinked(one))
            .map(one -> "source config " + one.name());
    return Stream.of(dsources, vdbs, sources).flatMap(all -> all).toList();
  }

  /** By its name, or by a reference among the object's parameters. */
  private static boolean isUsedBy(
      Environment environment, String at, Map<String, Object> parameters) {
    return at.equals(environment.name()) || mentions(parameters, environment);
  }

  private static boolean mentions(Object value, Environment environment) {
    if (value instanceof Map<?, ?> map) {
      return map.values().stream().anyMatch(one -> mentions(one, environment));
    }
    if (value instanceof List<?> list) {
      return list.stream().anyMatch(one -> mentions(one, environment));
    }
    return environment.reference().equals(value) || environment.userReference().equals(value);
  }

  private boolean isLinked(SourceConfig source) {
    return rooms.catalog().dsources().all().stream()
        .anyMatch(dsource -> dsource.source().equals(source.name()));
  }

  /** A host that cannot be reached any more is the most usual reason to forget it. */
  private String removeFolder(Environment environment) {
    // scratchPath is …/.drydock-toolkit/FOLDER/scratch.
    Path folder = java.util.Objects.requireNonNull(Path.of(environment.scratchPath()).getParent());
    String script = "case $FOLDER in */.drydock-toolkit/?*) rm -rf -- \"$FOLDER\";; esac";
    try {
      var unused =
          new HostAccess(rooms)
              .to(environment)
              .run(new BashScript(script, Map.of("FOLDER", folder.toString()), false, DEADLINE));
      return "";
    } catch (DrydockException unreachable) {
      return "%s stays on the host: %s".formatted(folder, unreachable.why());
    }
  }
}
