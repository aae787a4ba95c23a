package io.drydock.workflow;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Environment;
import io.drydock.model.Repository;
import io.drydock.plugin.PluginFiles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of the repositories in an environment is meant. */
public final class RepositoryChoice {
  private final Rooms rooms;

  /** Works with these rooms. */
  public RepositoryChoice(Rooms rooms) {
    this.rooms = rooms;
  }

  /**
   * The repository of this name, or the only one there is; discovered first, when nothing is known
   * of the environment yet.
   *
   * @throws DrydockException NOT_FOUND when none fits, or several do
   */
  public Repository one(
      String doing, PluginFiles plugin, Environment environment, @Nullable String name) {
    List<Repository> all =
        rooms.catalog().repositories().of(plugin.plugin().id(), environment.number());
    if (all.isEmpty()) {
      // The plugin was added after the environment, and nobody has refreshed it since.
      all = new DiscoverEnvironment(rooms).run(plugin.plugin().name(), environment);
    }
    List<Repository> fitting =
        all.stream().filter(one -> name == null || one.name().equals(name)).toList();
    if (fitting.size() != 1) {
      throw notOne(doing, all, fitting.size());
    }
    return fitting.getFirst();
  }

  private static DrydockException notOne(String doing, List<Repository> all, int fitting) {
    String names = String.join(", ", all.stream().map(Repository::name).toList());
    return new DrydockException(
        ErrorCode.NOT_FOUND,
        doing,
        fitting == 0
            ? "the plugin found no such repository in the environment"
            : "the plugin found several repositories in the environment",
        all.isEmpty()
            ? "Check the host, then refresh the environment."
            : "Name one of: " + names + ".");
  }
}
