package io.drydock.workflow;

import io.drydock.catalog.StoredObjects.Upgraded;
import io.drydock.dlpx.Operation;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorType;
import io.drydock.job.RunningJob;
import io.drydock.model.Definition;
import io.drydock.model.StoredObject;
import io.drydock.plugin.Migrations;
import io.drydock.plugin.PluginSchema;
import io.drydock.secret.SealedProperties;
import io.drydock.secret.SecretBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings stored objects through the new migrations of their plugin, and collects why the new
 * version cannot have them. Passwords are opened for the plugin's eyes, and sealed again as the new
 * schema says.
 */
final class ObjectMigration {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final RunningJob job;
  private final PluginCalls calls;
  private final PluginSchema schema;
  private final Migrations migrations;
  private final List<String> fresh;
  private final SecretBox box;
  private final List<String> refusals = new ArrayList<>();

  /**
   * @param schema the new version's
   * @param fresh the ids of the migrations to go through, in order
   */
  ObjectMigration(
      Rooms rooms,
      RunningJob job,
      PluginCalls calls,
      PluginSchema schema,
      Migrations migrations,
      List<String> fresh) {
    this.job = job;
    this.calls = calls;
    this.schema = schema;
    this.migrations = migrations;
    this.fresh = fresh;
    this.box = rooms.secrets();
  }

  /** Why objects were refused, one line each or more. */
  List<String> refusals() {
    return refusals;
  }

  /** The object as the new version has it; empty when that was refused. */
  Optional<Upgraded> upgraded(StoredObject object) {
    List<String> secrets = new ArrayList<>();
    Map<String, Object> data =
        box(object)
            .open(
                object.data(),
                secret -> {
                  secrets.add(secret);
                  job.blotter().learn(secret);
                });
    Optional<Map<String, Object>> migrated = migrated(object, data);
    return migrated.isPresent() && fits(object, migrated.get(), secrets)
        ? Optional.of(sealed(object, migrated.get()))
        : Optional.empty();
  }

  private Optional<Map<String, Object>> migrated(StoredObject object, Map<String, Object> data) {
    Operation operation = operation(object.definition());
    Map<String, Object> now = data;
    for (String id : fresh) {
      if (migrations.operation(id).equals(operation.pythonName())) {
        ObjectNode arguments = PluginArguments.empty().put("migration_id", id);
        arguments.set("object", PluginArguments.object(now));
        try {
          now = JSON.convertValue(calls.ask(operation, arguments), OBJECT);
        } catch (DrydockException e) {
          refuseOrEnd(object, operation + " " + id, e);
          return Optional.empty();
        }
      }
    }
    return Optional.of(now);
  }

  /** What the plugin's code does wrong is one more reason; anything else ends the upgrade. */
  private void refuseOrEnd(StoredObject object, String migration, DrydockException e) {
    if (e.code().type() != ErrorType.PLUGIN) {
      throw e;
    }
    String action = e.code() == io.drydock.error.ErrorCode.PLUGIN_USER_ERROR ? e.action() : "";
    refusals.add(
        "%s: migration %s failed: %s %s"
            .formatted(object.label(), migration, e.why(), action)
            .strip());
  }

  private boolean fits(StoredObject object, Map<String, Object> data, List<String> secrets) {
    List<String> problems = new ArrayList<>(schema.problems(object.definition(), data));
    JsonNode kept = JSON.valueToTree(sealed(object, data).data());
    JsonNode before = JSON.valueToTree(object.data());
    for (String secret : secrets) {
      if (!secret.isEmpty() && holds(kept, secret) && !holds(before, secret)) {
        problems.add("a password would be kept in the clear, in a property that is no password");
      }
    }
    problems.forEach(
        problem ->
            refusals.add("%s: the new schema refuses it: %s".formatted(object.label(), problem)));
    return problems.isEmpty();
  }

  private static boolean holds(JsonNode node, String secret) {
    return node.isContainer()
        ? node.valueStream().anyMatch(inner -> holds(inner, secret))
        : node.isString() && node.asString().equals(secret);
  }

  private Upgraded sealed(StoredObject object, Map<String, Object> data) {
    Definition definition = object.definition();
    boolean named = definition == Definition.REPOSITORY || definition == Definition.SOURCE_CONFIG;
    return new Upgraded(
        object,
        box(object).seal(schema.definition(definition), data),
        named ? DiscoverEnvironment.identity(schema, definition, data) : "",
        named ? DiscoverEnvironment.nameOf(schema, definition, data) : "");
  }

  /** What people hand in for a dSource or VDB is sealed for that one alone. */
  private SealedProperties box(StoredObject object) {
    return switch (object.definition()) {
      case LINKED_SOURCE, VIRTUAL_SOURCE -> new SealedProperties(box, object.label());
      default -> new SealedProperties(box);
    };
  }

  private static Operation operation(Definition definition) {
    return switch (definition) {
      case REPOSITORY -> Operation.UPGRADE_REPOSITORY;
      case SOURCE_CONFIG -> Operation.UPGRADE_SOURCE_CONFIG;
      case LINKED_SOURCE -> Operation.UPGRADE_LINKED_SOURCE;
      case VIRTUAL_SOURCE -> Operation.UPGRADE_VIRTUAL_SOURCE;
      case SNAPSHOT -> Operation.UPGRADE_SNAPSHOT;
      case SNAPSHOT_PARAMETERS ->
          throw new IllegalArgumentException("Snapshot parameters are not stored");
    };
  }
}
