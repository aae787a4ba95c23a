package io.drydock.workflow;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Definition;
import io.drydock.model.Environment;
import io.drydock.model.Repository;
import io.drydock.model.SourceConfig;
import io.drydock.plugin.FormInput;
import io.drydock.plugin.PluginFiles;
import io.drydock.plugin.PluginSchema;
import io.drydock.secret.SealedProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds a source config by hand. */
public final class AddSourceConfig {
  private final Rooms rooms;

  /** Works with these rooms. */
  public AddSourceConfig(Rooms rooms) {
    this.rooms = rooms;
  }

  /** See {@link io.drydock.Sources#add}. */
  public SourceConfig run(
      String name,
      String pluginName,
      Environment environment,
      @Nullable String repositoryName,
      Map<String, Object> properties) {
    var table = rooms.catalog().sourceConfigs();
    Objects.checkNew("source config", name, table.find(name).isPresent());
    rooms.jobs().awaitUpgrade("adding source config " + name, pluginName);
    PluginFiles plugin = new CurrentPlugin(rooms).get(pluginName);
    PluginSchema schema = plugin.schema();
    String doing = "adding source config " + name;
    Map<String, Object> all =
        new FormInput(schema, rooms.catalog().environments().all())
            .complete(doing, Definition.SOURCE_CONFIG, named(schema, name, properties));
    Repository repository =
        new RepositoryChoice(rooms).one(doing, plugin, environment, repositoryName);
    String identity = DiscoverEnvironment.identity(schema, Definition.SOURCE_CONFIG, all);
    checkIdentity(doing, repository, identity);
    Map<String, Object> sealed =
        new SealedProperties(rooms.secrets())
            .seal(schema.definition(Definition.SOURCE_CONFIG), all);
    return table.insertManual(repository.id(), name, identity, sealed);
  }

  /** The property that names it takes the name, where the caller gives it no other. */
  private static Map<String, Object> named(
      PluginSchema schema, String name, Map<String, Object> properties) {
    String field = schema.nameField(Definition.SOURCE_CONFIG);
    Map<String, Object> all = new LinkedHashMap<>(properties);
    if (schema
        .properties(Definition.SOURCE_CONFIG)
        .path(field)
        .path("type")
        .asString("")
        .equals("string")) {
      all.putIfAbsent(field, name);
    }
    return all;
  }

  private void checkIdentity(String doing, Repository repository, String identity) {
    rooms
        .catalog()
        .sourceConfigs()
        .find(repository.id(), identity)
        .ifPresent(
            same -> {
              throw new DrydockException(
                  ErrorCode.ALREADY_EXISTS,
                  doing,
                  "source config %s is the same one: %s".formatted(same.name(), identity),
                  "Use that one.");
            });
  }
}
