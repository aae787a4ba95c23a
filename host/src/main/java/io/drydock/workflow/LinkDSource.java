package io.drydock.workflow;

import io.drydock.error.DrydockException;
import io.drydock.job.RunningJob;
import io.drydock.model.DSource;
import io.drydock.model.Dataset;
import io.drydock.model.Definition;
import io.drydock.model.Environment;
import io.drydock.model.Job;
import io.drydock.model.JobScope;
import io.drydock.model.PluginType;
import io.drydock.model.SourceConfig;
import io.drydock.plugin.FormInput;
import io.drydock.plugin.PluginFiles;
import io.drydock.secret.SealedProperties;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Link (contract §5): create the dSource, then a first sync as a resync. */
public final class LinkDSource {
  private final Rooms rooms;

  /** Works with these rooms. */
  public LinkDSource(Rooms rooms) {
    this.rooms = rooms;
  }

  /** See {@link io.drydock.DSources#link}. */
  public DSource run(
      String name,
      SourceConfig source,
      @Nullable Environment stagingEnvironment,
      Map<String, Object> parameters) {
    String doing = "linking dSource " + name;
    Objects.checkNewDataset(rooms, Dataset.Kind.DSOURCE, name);
    PluginFiles plugin = new CurrentPlugin(rooms).get(source.plugin());
    Map<String, Object> complete =
        new FormInput(plugin.schema(), rooms.catalog().environments().all())
            .complete(doing, Definition.LINKED_SOURCE, parameters);
    Environment staging = staging(doing, plugin, source, stagingEnvironment);
    Map<String, Object> sealed =
        new SealedProperties(rooms.secrets(), DSourceNames.object(name))
            .seal(plugin.schema().definition(Definition.LINKED_SOURCE), complete);
    rooms
        .jobs()
        .run(
            Job.Kind.LINK,
            JobScope.using(DSourceNames.object(name), source.plugin()),
            job -> {
              new CurrentPlugin(rooms).checkStill(doing, plugin);
              return link(job, name, source, staging, sealed);
            });
    return DSourceNames.get(rooms, name);
  }

  /** Where it is staged; a place that cannot stage is refused before anything is made. */
  private Environment staging(
      String doing, PluginFiles plugin, SourceConfig source, @Nullable Environment wanted) {
    boolean staged = plugin.plugin().type() == PluginType.STAGED;
    Environment staging =
        wanted == null || !staged
            ? rooms.catalog().environments().find(source.environment()).orElseThrow()
            : wanted;
    if (staged) {
      DatasetMounts.checkReachable(rooms, doing, staging);
    }
    return staging;
  }

  private DSource link(
      RunningJob job,
      String name,
      SourceConfig source,
      Environment staging,
      Map<String, Object> parameters) {
    DSource dsource =
        rooms
            .catalog()
            .dsources()
            .insert(
                UUID.randomUUID().toString(),
                name,
                source.id(),
                staging.number(),
                parameters,
                rooms.clock().instant());
    try {
      new SyncDSource(rooms).sync(job, dsource, new SyncDSource.Request(true, Map.of()));
    } catch (DrydockException e) {
      throw firstSyncFailed(dsource, e);
    }
    return dsource;
  }

  /** The dSource is there all the same, as in the engine; its user has to know. */
  private static DrydockException firstSyncFailed(DSource dsource, DrydockException e) {
    String next =
        ("dSource %s was created, but has no snapshot. When the cause is gone: drydock dsource sync"
                + " %s; or drydock dsource delete %s.")
            .formatted(dsource.name(), dsource.name(), dsource.name());
    String action = e.action().isBlank() ? next : e.action() + System.lineSeparator() + next;
    return e.advising(action);
  }
}
