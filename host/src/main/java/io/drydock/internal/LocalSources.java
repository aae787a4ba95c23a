package io.drydock.internal;

import io.drydock.Sources;
import io.drydock.model.SourceConfig;
import io.drydock.workflow.AddSourceConfig;
import io.drydock.workflow.DeleteSourceConfig;
import io.drydock.workflow.Objects;
import io.drydock.workflow.Rooms;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

record LocalSources(Rooms rooms) implements Sources {
  @Override
  public SourceConfig add(
      String name,
      String plugin,
      String environment,
      @Nullable String repository,
      Map<String, Object> properties) {
    return new AddSourceConfig(rooms)
        .run(name, plugin, new LocalEnvironments(rooms).get(environment), repository, properties);
  }

  @Override
  public void delete(String name) {
    new DeleteSourceConfig(rooms).run(get(name));
  }

  @Override
  public List<SourceConfig> list() {
    return rooms.catalog().sourceConfigs().all();
  }

  @Override
  public SourceConfig get(String name) {
    var table = rooms.catalog().sourceConfigs();
    return Objects.found(table.find(name), "source config", name, table::all, SourceConfig::name);
  }
}
