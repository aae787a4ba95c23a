package io.drydock.workflow;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Job;
import io.drydock.model.JobScope;
import io.drydock.model.Plugin;
import io.drydock.model.SourceConfig;
import java.util.List;
import java.util.stream.Stream;

/**
 * Forgets a plugin, with what it discovered. Its files stay. What people made with it is theirs to
 * delete first.
 */
public final class DeletePlugin {
  private final Rooms rooms;

  /** Works with these rooms. */
  public DeletePlugin(Rooms rooms) {
    this.rooms = rooms;
  }

  /** See {@link io.drydock.Plugins#delete}. */
  public void run(String name) {
    Plugin plugin = new CurrentPlugin(rooms).known(name);
    rooms.jobs().run(Job.Kind.DELETE, JobScope.aloneWith(plugin.name()), job -> delete(plugin));
  }

  private boolean delete(Plugin plugin) {
    List<String> users = users(plugin);
    if (!users.isEmpty()) {
      throw new DrydockException(
          ErrorCode.STILL_IN_USE,
          "deleting plugin " + plugin.name(),
          "there are objects of it: " + String.join(", ", users),
          "Delete them first: drydock dsource delete NAME, drydock vdb delete NAME, drydock source delete NAME.");
    }
    rooms.catalog().plugins().delete(plugin.id());
    return true;
  }

  private List<String> users(Plugin plugin) {
    Stream<String> dsources =
        rooms.catalog().dsources().all().stream()
            .filter(dsource -> dsource.plugin().equals(plugin.name()))
            .map(dsource -> DSourceNames.object(dsource.name()));
    Stream<String> sources =
        rooms.catalog().sourceConfigs().all().stream()
            .filter(SourceConfig::manual)
            .filter(source -> source.plugin().equals(plugin.name()))
            .map(source -> "source config " + source.name());
    Stream<String> vdbs =
        rooms.catalog().vdbs().all().stream()
            .filter(vdb -> vdb.plugin().equals(plugin.name()))
            .map(vdb -> vdb.dataset().label());
    return Stream.of(dsources, vdbs, sources).flatMap(all -> all).toList();
  }
}
