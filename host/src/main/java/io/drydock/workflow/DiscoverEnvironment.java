package io.drydock.workflow;

import io.drydock.catalog.RepositoryTable.Discovered;
import io.drydock.dlpx.Operation;
import io.drydock.job.RunningJob;
import io.drydock.model.Definition;
import io.drydock.model.Environment;
import io.drydock.model.Job;
import io.drydock.model.JobScope;
import io.drydock.model.Repository;
import io.drydock.plugin.PluginFiles;
import io.drydock.plugin.PluginSchema;
import io.drydock.secret.SealedProperties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Environment discovery with one plugin (contract §5): discovery.repository, then
 * discovery.source_config once a repository.
 */
public final class DiscoverEnvironment {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final Rooms rooms;

  /** Works with these rooms. */
  public DiscoverEnvironment(Rooms rooms) {
    this.rooms = rooms;
  }

  /** Discovers, as a job; the repositories that are there now. */
  public List<Repository> run(String pluginName, Environment environment) {
    String object = object(pluginName, environment.name());
    return rooms
        .jobs()
        .run(
            Job.Kind.DISCOVER,
            JobScope.using(object, pluginName),
            job -> discover(job, new CurrentPlugin(rooms).get(pluginName), environment));
  }

  /** What such a job works on. */
  static String object(String plugin, String environment) {
    return "environment %s with plugin %s".formatted(environment, plugin);
  }

  private List<Repository> discover(RunningJob job, PluginFiles plugin, Environment environment) {
    String pluginId = plugin.plugin().id();
    var calls = new PluginCalls(rooms, job, plugin.plugin(), environment.reference());
    calls.load();
    List<Discovered> found = repositories(calls, plugin.schema(), environment);
    rooms.catalog().repositories().replace(pluginId, environment.number(), found);
    List<Repository> repositories =
        rooms.catalog().repositories().of(pluginId, environment.number());
    for (Repository repository : repositories) {
      sourceConfigs(job, calls, plugin.schema(), environment, repository);
    }
    return repositories;
  }

  private List<Discovered> repositories(
      PluginCalls calls, PluginSchema schema, Environment environment) {
    ObjectNode arguments = PluginArguments.empty();
    arguments.set("source_connection", PluginArguments.connection(environment));
    List<Discovered> found = new ArrayList<>();
    for (JsonNode node : calls.call(Operation.REPOSITORY_DISCOVERY, arguments)) {
      Map<String, Object> data = JSON.convertValue(node, OBJECT);
      String identity = identity(schema, Definition.REPOSITORY, data);
      Map<String, Object> sealed =
          new SealedProperties(rooms.secrets())
              .seal(schema.definition(Definition.REPOSITORY), data);
      found.add(new Discovered(identity, nameOf(schema, Definition.REPOSITORY, data), sealed));
    }
    return found;
  }

  private void sourceConfigs(
      RunningJob job,
      PluginCalls calls,
      PluginSchema schema,
      Environment environment,
      Repository repository) {
    var box = new SealedProperties(rooms.secrets());
    ObjectNode arguments = PluginArguments.empty();
    arguments.set("source_connection", PluginArguments.connection(environment));
    Map<String, Object> opened = box.open(repository.data(), job.blotter()::learn);
    arguments.set("repository", PluginArguments.object(opened));
    for (JsonNode node : calls.call(Operation.SOURCE_CONFIG_DISCOVERY, arguments)) {
      Map<String, Object> data = JSON.convertValue(node, OBJECT);
      Map<String, Object> sealed = box.seal(schema.definition(Definition.SOURCE_CONFIG), data);
      rooms
          .catalog()
          .sourceConfigs()
          .putDiscovered(
              repository.id(),
              nameOf(schema, Definition.SOURCE_CONFIG, data),
              identity(schema, Definition.SOURCE_CONFIG, data),
              sealed);
    }
  }

  /** The values of the identity fields: equal means the same object (contract §1). */
  static String identity(PluginSchema schema, Definition definition, Map<String, Object> data) {
    Map<String, Object> fields = new LinkedHashMap<>();
    schema.identityFields(definition).forEach(field -> fields.put(field, data.get(field)));
    return JSON.writeValueAsString(fields);
  }

  /** The value of the name field; its identity where it has none. */
  static String nameOf(PluginSchema schema, Definition definition, Map<String, Object> data) {
    Object name = data.get(schema.nameField(definition));
    return name == null ? identity(schema, definition, data) : name.toString();
  }
}
