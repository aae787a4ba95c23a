package io.drydock.workflow.conform;

import static io.drydock.model.Definition.LINKED_SOURCE;
import static io.drydock.model.Definition.REPOSITORY;
import static io.drydock.model.Definition.SNAPSHOT;
import static io.drydock.model.Definition.SNAPSHOT_PARAMETERS;
import static io.drydock.model.Definition.SOURCE_CONFIG;
import static io.drydock.model.Definition.VIRTUAL_SOURCE;

import io.drydock.dlpx.Operation;
import io.drydock.model.Definition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Goes through all operations of contract §2 in the order of a dataset's life. */
final class Walk {
  private static final List<Definition> LINKED = List.of(LINKED_SOURCE, REPOSITORY, SOURCE_CONFIG);
  private static final List<Definition> VIRTUAL =
      List.of(VIRTUAL_SOURCE, REPOSITORY, SOURCE_CONFIG);
  private static final Map<Operation, Definition> MIGRATIONS = new LinkedHashMap<>();

  static {
    MIGRATIONS.put(Operation.UPGRADE_REPOSITORY, REPOSITORY);
    MIGRATIONS.put(Operation.UPGRADE_SOURCE_CONFIG, SOURCE_CONFIG);
    MIGRATIONS.put(Operation.UPGRADE_LINKED_SOURCE, LINKED_SOURCE);
    MIGRATIONS.put(Operation.UPGRADE_VIRTUAL_SOURCE, VIRTUAL_SOURCE);
    MIGRATIONS.put(Operation.UPGRADE_SNAPSHOT, SNAPSHOT);
  }

  private final Exercise exercise;

  Walk(Exercise exercise) {
    this.exercise = exercise;
  }

  void all() {
    discovery();
    try {
      linked();
      virtual();
    } finally {
      exercise.mounts().unmount();
    }
    migrations();
  }

  private void discovery() {
    exercise
        .call(Operation.REPOSITORY_DISCOVERY, true, List.of(), exercise::connection)
        .ifPresent(found -> keepFirst(REPOSITORY, found));
    exercise
        .call(
            Operation.SOURCE_CONFIG_DISCOVERY,
            true,
            List.of(REPOSITORY),
            () -> exercise.with(exercise.connection(), "repository", REPOSITORY))
        .ifPresent(found -> keepFirst(SOURCE_CONFIG, found));
  }

  private void keepFirst(Definition definition, JsonNode found) {
    if (found.isEmpty()) {
      exercise
          .remarks()
          .add(
              "Discovery found no %s here; one was made up from the schema."
                  .formatted(definition.schemaName().replace("Definition", "")));
    } else {
      exercise.keep(definition, found.path(0));
    }
  }

  private void linked() {
    if (exercise.isStaged()) {
      exercise
          .call(
              Operation.LINKED_MOUNT_SPECIFICATION,
              true,
              List.of(LINKED_SOURCE, REPOSITORY),
              exercise::linked)
          .ifPresent(exercise.mounts()::mount);
    }
    snapshotOperation(Operation.LINKED_PRE_SNAPSHOT, false);
    JsonNode taken = snapshotOperation(Operation.LINKED_POST_SNAPSHOT, true);
    if (taken != null) {
      exercise.keep(SNAPSHOT, taken);
    }
    if (exercise.isStaged()) {
      plainLinked(Operation.LINKED_START_STAGING);
      plainLinked(Operation.LINKED_STATUS);
      plainLinked(Operation.LINKED_WORKER);
    }
    plainLinked(Operation.LINKED_SOURCE_SIZE);
    if (exercise.isStaged()) {
      plainLinked(Operation.LINKED_STOP_STAGING);
    }
    exercise.mounts().unmount();
  }

  private @org.jspecify.annotations.Nullable JsonNode snapshotOperation(
      Operation operation, boolean required) {
    List<Definition> needed =
        List.of(LINKED_SOURCE, REPOSITORY, SOURCE_CONFIG, SNAPSHOT_PARAMETERS);
    return exercise
        .call(
            operation,
            required,
            needed,
            () ->
                exercise.with(
                    linkedWithConfig(), "optional_snapshot_parameters", SNAPSHOT_PARAMETERS))
        .orElse(null);
  }

  private ObjectNode linkedWithConfig() {
    return exercise.with(exercise.linked(), "source_config", SOURCE_CONFIG);
  }

  private void plainLinked(Operation operation) {
    exercise.call(operation, false, LINKED, this::linkedWithConfig);
  }

  private void virtual() {
    exercise
        .call(
            Operation.VIRTUAL_MOUNT_SPECIFICATION,
            true,
            List.of(VIRTUAL_SOURCE, REPOSITORY),
            exercise::virtual)
        .ifPresent(exercise.mounts()::mount);
    exercise.call(
        Operation.VIRTUAL_INITIALIZE,
        false,
        List.of(VIRTUAL_SOURCE, REPOSITORY),
        exercise::virtual);
    exercise
        .call(
            Operation.VIRTUAL_CONFIGURE,
            true,
            List.of(VIRTUAL_SOURCE, REPOSITORY, SNAPSHOT),
            () -> exercise.with(exercise.virtual(), "snapshot", SNAPSHOT))
        .ifPresent(config -> exercise.keep(SOURCE_CONFIG, config));
    plainVirtual(Operation.VIRTUAL_STATUS);
    plainVirtual(Operation.VIRTUAL_SOURCE_SIZE);
    plainVirtual(Operation.VIRTUAL_PRE_SNAPSHOT);
    exercise.call(Operation.VIRTUAL_POST_SNAPSHOT, true, VIRTUAL, this::virtualWithConfig);
    plainVirtual(Operation.VIRTUAL_STOP);
    plainVirtual(Operation.VIRTUAL_START);
    plainVirtual(Operation.VIRTUAL_UNCONFIGURE);
    exercise.call(
        Operation.VIRTUAL_RECONFIGURE,
        true,
        List.of(VIRTUAL_SOURCE, REPOSITORY, SOURCE_CONFIG, SNAPSHOT),
        () -> exercise.with(virtualWithConfig(), "snapshot", SNAPSHOT));
    plainVirtual(Operation.VIRTUAL_CLEANUP);
    exercise.mounts().unmount();
  }

  private ObjectNode virtualWithConfig() {
    return exercise.with(exercise.virtual(), "source_config", SOURCE_CONFIG);
  }

  private void plainVirtual(Operation operation) {
    exercise.call(operation, false, VIRTUAL, this::virtualWithConfig);
  }

  /** The schema that a migration comes from is not known, so it gets what there is. */
  private void migrations() {
    MIGRATIONS.forEach(
        (operation, definition) -> {
          List<String> ids =
              exercise.outline().migrations().getOrDefault(operation.pythonName(), List.of());
          for (String id : ids) {
            exercise.migrate(operation, id, exercise.inputs().get(definition));
          }
        });
  }
}
