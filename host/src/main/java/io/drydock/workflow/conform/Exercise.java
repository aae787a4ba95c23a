package io.drydock.workflow.conform;

import io.drydock.dlpx.Operation;
import io.drydock.dlpx.PluginOutline;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.job.RunningJob;
import io.drydock.model.ConformanceReport.OperationReport;
import io.drydock.model.ConformanceReport.Outcome;
import io.drydock.model.Definition;
import io.drydock.model.Environment;
import io.drydock.model.PluginType;
import io.drydock.plugin.PluginFiles;
import io.drydock.workflow.PluginArguments;
import io.drydock.workflow.PluginCalls;
import io.drydock.workflow.Rooms;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Calls operations one by one and notes how each ended. */
final class Exercise {
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  /** The guid of the sample dataset. */
  private static final String GUID = "00000000-0000-4000-8000-000000000001";

  private final PluginFiles plugin;
  private final Environment environment;
  private final Inputs inputs;
  private final SampleMounts mounts;
  private final PluginCalls calls;
  private final PluginOutline outline;
  private final List<OperationReport> reports = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  Exercise(
      Rooms rooms,
      RunningJob job,
      PluginFiles plugin,
      Environment environment,
      Inputs inputs,
      Path folder) {
    this.plugin = plugin;
    this.environment = environment;
    this.inputs = inputs;
    this.mounts = new SampleMounts(rooms.mounts().here(), environment, folder, remarks);
    this.calls = new PluginCalls(rooms, job, plugin.plugin(), environment.reference());
    calls.copyInto(mounts.storage());
    calls.load();
    this.outline = calls.outline();
  }

  List<OperationReport> reports() {
    return reports;
  }

  List<String> remarks() {
    return remarks;
  }

  PluginOutline outline() {
    return outline;
  }

  Inputs inputs() {
    return inputs;
  }

  boolean isStaged() {
    return plugin.plugin().type() == PluginType.STAGED;
  }

  /**
   * Calls an operation.
   *
   * @param needed the definitions whose objects are among its arguments
   * @return what it returned; empty when it was not called or failed
   */
  Optional<JsonNode> call(
      Operation operation,
      boolean required,
      List<Definition> needed,
      Supplier<ObjectNode> arguments) {
    String name = operation.pythonName();
    if (!outline.defines(operation)) {
      note(name, required ? Outcome.MISSING : Outcome.NOT_DEFINED, "");
      return Optional.empty();
    }
    Optional<String> obstacle = inputs.obstacle(needed);
    if (obstacle.isPresent()) {
      note(name, Outcome.NOT_EXERCISED, obstacle.get());
      return Optional.empty();
    }
    return guarded(name, () -> calls.call(operation, arguments.get()));
  }

  /** Calls one migration with an object. */
  Optional<JsonNode> migrate(Operation operation, String id, Map<String, Object> object) {
    ObjectNode arguments = PluginArguments.empty();
    arguments.put("migration_id", id);
    arguments.set("object", PluginArguments.object(object));
    return guarded(operation.pythonName() + " " + id, () -> calls.call(operation, arguments));
  }

  private Optional<JsonNode> guarded(String name, Supplier<JsonNode> call) {
    try {
      JsonNode result = call.get();
      note(name, Outcome.PASSED, "");
      return Optional.of(result);
    } catch (DrydockException e) {
      boolean said = e.code() == ErrorCode.PLUGIN_USER_ERROR;
      String output = e.output().isBlank() ? "" : " [" + e.output().strip() + "]";
      note(name, said ? Outcome.REFUSED : Outcome.FAILED, e.why() + output);
      return Optional.empty();
    }
  }

  void note(String operation, Outcome outcome, String detail) {
    reports.add(new OperationReport(operation, outcome, detail));
  }

  /** Keeps an object that the plugin returned, for the operations that follow. */
  void keep(Definition definition, JsonNode object) {
    inputs.put(definition, JsonMapper.shared().convertValue(object, OBJECT));
  }

  /** What the plugin wants mounted, for the operations that follow. */
  SampleMounts mounts() {
    return mounts;
  }

  // The arguments of contract §2, by name.

  ObjectNode connection() {
    ObjectNode arguments = PluginArguments.empty();
    arguments.set("source_connection", PluginArguments.connection(environment));
    return arguments;
  }

  ObjectNode with(ObjectNode arguments, String name, Definition definition) {
    arguments.set(name, PluginArguments.object(inputs.get(definition)));
    return arguments;
  }

  /** staged_source or direct_source, and repository. */
  ObjectNode linked() {
    ObjectNode arguments = PluginArguments.empty();
    Map<String, Object> parameters = inputs.get(Definition.LINKED_SOURCE);
    if (isStaged()) {
      arguments.set(
          "staged_source",
          PluginArguments.stagedSource(
              GUID, environment, environment, parameters, mounts.current()));
    } else {
      arguments.set("direct_source", PluginArguments.directSource(GUID, environment, parameters));
    }
    return with(arguments, "repository", Definition.REPOSITORY);
  }

  /** virtual_source and repository. */
  ObjectNode virtual() {
    ObjectNode arguments = PluginArguments.empty();
    Map<String, Object> parameters = inputs.get(Definition.VIRTUAL_SOURCE);
    arguments.set(
        "virtual_source",
        PluginArguments.virtualSource(GUID, environment, parameters, mounts.current()));
    return with(arguments, "repository", Definition.REPOSITORY);
  }
}
