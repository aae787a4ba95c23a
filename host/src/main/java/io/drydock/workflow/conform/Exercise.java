package io.drydock.workflow.conform;

import io.drydock.dlpx.Operation;
import io.drydock.dlpx.PluginOutline;
import io.drydock.environment.HostConnections;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.job.RunningJob;
import io.drydock.model.ConformanceReport.OperationReport;
import io.drydock.model.ConformanceReport.Outcome;
import io.drydock.model.ConformanceSettings;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Calls operations one by one and notes how each ended. */
final class Exercise {
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  /** The guid of the sample dataset. */
  private static final String GUID = "00000000-0000-4000-8000-000000000001";

  private static final String UNANSWERED = "the recording has no answer to a script of its";
  private static final Pattern PLACE = Pattern.compile("^\\S.*:\\d+: ");
  private static final String OLDER =
      "it got an object of the present schema, since the one before is not here, and said: ";
  private final RunningJob job;
  private final ConformanceSettings settings;
  private final HostConnections connections;
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
      Path folder,
      ConformanceSettings settings) {
    this.job = job;
    this.settings = settings;
    this.connections = rooms.connections();
    this.plugin = plugin;
    this.environment = environment;
    this.inputs = inputs;
    this.mounts =
        new SampleMounts(
            rooms.mounts().here(), environment, folder, rooms.connections().areReal(), remarks);
    this.calls = new PluginCalls(rooms, job, plugin.plugin(), environment.reference());
    calls.limit(settings.limit());
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
  void migrate(Operation operation, String id, Map<String, Object> object) {
    ObjectNode arguments = PluginArguments.empty();
    arguments.put("migration_id", id);
    arguments.set("object", PluginArguments.object(object));
    String name = operation.pythonName() + " " + id;
    try {
      note(name, Outcome.PASSED, "", calls.call(operation, arguments));
    } catch (DrydockException e) {
      throwWhenCancelled(e);
      boolean said = outcome(e) == Outcome.REFUSED;
      note(name, said ? Outcome.REFUSED : Outcome.UNDECIDED, OLDER + told(name, e));
    }
  }

  private Optional<JsonNode> guarded(String name, Supplier<JsonNode> call) {
    int before = connections.unanswered();
    try {
      JsonNode result = call.get();
      boolean answered = connections.unanswered() == before;
      note(
          name, answered ? Outcome.PASSED : Outcome.UNANSWERED, answered ? "" : UNANSWERED, result);
      return Optional.of(result);
    } catch (DrydockException e) {
      throwWhenCancelled(e);
      boolean answered = connections.unanswered() == before;
      note(name, answered ? outcome(e) : Outcome.UNANSWERED, told(name, e));
      return Optional.empty();
    }
  }

  private static Outcome outcome(DrydockException e) {
    return e.code() == ErrorCode.PLUGIN_USER_ERROR ? Outcome.REFUSED : Outcome.FAILED;
  }

  /** Whoever asked for the end wants no further operations to be tried. */
  private void throwWhenCancelled(DrydockException e) {
    boolean interrupted = job.wasCancelled() || Thread.currentThread().isInterrupted();
    if (interrupted || e.code() == ErrorCode.CANCELLED) {
      throw e;
    }
  }

  /** Why an operation failed, and where: at the plugin's own line, or else where it begins. */
  private String told(String name, DrydockException e) {
    var text = new StringBuilder(e.why());
    String place = place(name);
    boolean located = PLACE.matcher(e.why()).find() || place.isEmpty();
    if (outcome(e) == Outcome.FAILED && !located) {
      text.insert(0, place + ": ");
    }
    if (!e.output().isBlank() && !e.output().strip().equals(e.traceback().strip())) {
      text.append(" [").append(e.output().strip()).append(']');
    }
    if (e.script() != null) {
      text.append('\n').append(e.script().text(text.toString()));
    }
    return text.toString();
  }

  void note(String operation, Outcome outcome, String detail) {
    note(operation, outcome, detail, null);
  }

  private void note(String operation, Outcome outcome, String detail, @Nullable JsonNode returned) {
    var report =
        new OperationReport(
            operation,
            outcome,
            job.blotter().blot(detail),
            returned == null ? "" : job.blotter().blot(returned.toString()),
            place(operation));
    reports.add(report);
    settings.listener().accept(report);
  }

  private String place(String operation) {
    PluginOutline.DefinedOperation defined = outline.operations().get(operation);
    return defined == null ? "" : defined.file() + ":" + defined.line();
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
