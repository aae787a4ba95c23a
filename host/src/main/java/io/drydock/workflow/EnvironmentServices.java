package io.drydock.workflow;

import io.drydock.dlpx.HostServices;
import io.drydock.dlpx.LibraryException;
import io.drydock.dlpx.Operation;
import io.drydock.environment.BashScript;
import io.drydock.environment.CommandResult;
import io.drydock.environment.Exit;
import io.drydock.environment.HostConnection;
import io.drydock.environment.ProgramScript;
import io.drydock.environment.ScriptProgram;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.error.ErrorType;
import io.drydock.error.FailedScript;
import io.drydock.job.RunningJob;
import io.drydock.model.Environment;
import io.drydock.model.JobLogLine;
import io.drydock.model.JobLogLine.Level;
import io.drydock.model.Plugin;
import io.drydock.secret.HandedOver;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the plugin's library calls reach while a job runs: the hosts of the environments, and the
 * job's log.
 */
final class EnvironmentServices implements HostServices {
  private final Rooms rooms;
  private final RunningJob job;
  private final Plugin plugin;
  private final HandedOver handedOver = new HandedOver();
  private final SourceCopies copies;
  private volatile @Nullable FailedScript failedScript;

  /**
   * Asked for once in a job: a plugin's many small scripts would wait for the catalog each time.
   */
  private final Map<List<String>, Environment> environments = new ConcurrentHashMap<>();

  private final Map<Long, HostConnection> connections = new ConcurrentHashMap<>();

  EnvironmentServices(Rooms rooms, RunningJob job, Plugin plugin) {
    this.rooms = rooms;
    this.job = job;
    this.plugin = plugin;
    this.copies = new SourceCopies(job);
  }

  /** Which operation the plugin's calls come from now on, and what it was handed. */
  void begin(Operation operation, JsonNode arguments) {
    failedScript = null;
    handedOver.begin(arguments);
    copies.begin(operation);
  }

  /** From now on, run_sync of linked.pre_snapshot copies into this folder. */
  void copyInto(Path dataset) {
    copies.into(dataset);
  }

  /** The last script, where it ended with another exit code than 0. */
  @Nullable FailedScript failedScript() {
    return failedScript;
  }

  @Override
  public ScriptReply runBash(
      String environmentReference,
      String userReference,
      String command,
      Map<String, String> variables,
      boolean loginShell) {
    Environment environment = environment(environmentReference, userReference);
    Map<String, String> all = withJq(environment, variables);
    var script = new BashScript(command, all, loginShell, environment.commandTimeout());
    return actionable(() -> reply(environment, host(environment).run(script)));
  }

  @Override
  public ScriptReply runExpect(
      String environmentReference,
      String userReference,
      String command,
      Map<String, String> variables) {
    Environment environment = environment(environmentReference, userReference);
    return run(environment, ScriptProgram.EXPECT, command, variables);
  }

  @Override
  public ScriptReply runPowershell(
      String environmentReference,
      String userReference,
      String command,
      Map<String, String> variables) {
    Environment environment = environment(environmentReference, userReference);
    return run(environment, ScriptProgram.POWERSHELL, command, variables);
  }

  private ScriptReply run(
      Environment environment,
      ScriptProgram program,
      String command,
      Map<String, String> variables) {
    Map<String, String> all = withJq(environment, variables);
    var script = new ProgramScript(program, command, all, environment.commandTimeout());
    return actionable(() -> reply(environment, script.runOn(host(environment))));
  }

  private static Map<String, String> withJq(
      Environment environment, Map<String, String> variables) {
    Map<String, String> all = new LinkedHashMap<>(variables);
    all.put("DLPX_BIN_JQ", environment.jqPath());
    return all;
  }

  @Override
  public void runSync(String environmentReference, String userReference, SyncRequest request) {
    Environment environment = environment(environmentReference, userReference);
    actionable(
        () -> {
          copies.copy(host(environment), environment.commandTimeout(), request);
          return true;
        });
  }

  @Override
  public CredentialsReply retrieveCredentials(String supplier) {
    var credentials = new Credentials(rooms, job.blotter());
    return actionable(() -> credentials.found(handedOver, supplier));
  }

  private <T> T actionable(Supplier<T> call) {
    try {
      return call.get();
    } catch (DrydockException e) {
      throw e.code().type() == ErrorType.REMOTE ? actionable(e) : e;
    }
  }

  private HostConnection host(Environment environment) {
    return connections.computeIfAbsent(
        environment.number(), number -> MarkedHost.to(rooms, job, environment));
  }

  /** Plugins make connections of their own: only the references count (contract §3). */
  private Environment environment(String environmentReference, String userReference) {
    return environments.computeIfAbsent(
        List.of(environmentReference, userReference),
        key -> find(environmentReference, userReference));
  }

  private Environment find(String environmentReference, String userReference) {
    return rooms.catalog().environments().all().stream()
        .filter(environment -> environment.reference().equals(environmentReference))
        .filter(environment -> environment.userReference().equals(userReference))
        .findFirst()
        .orElseThrow(
            () ->
                new DrydockException(
                    ErrorCode.PLUGIN_OPERATION_FAILED,
                    "running a script for the plugin",
                    "there is no environment '%s' with a user '%s'"
                        .formatted(environmentReference, userReference),
                    "The plugin has to pass on references that Drydock handed to it."));
  }

  private ScriptReply reply(Environment environment, CommandResult result) {
    return switch (result.exit()) {
      case Exit.Code code -> {
        failedScript =
            code.value() == 0
                ? null
                : FailedScript.of(code.value(), result.stdout(), result.stderr());
        yield new ScriptReply(code.value(), result.stdout(), result.stderr());
      }
      case Exit.Signal signal -> throw lost(environment, "signal " + signal.name() + " ended it");
      case Exit.Unknown unknown -> throw lost(environment, unknown.reason());
    };
  }

  private static DrydockException lost(Environment environment, String why) {
    return new DrydockException(
        ErrorCode.REMOTE_COMMAND_FAILED,
        "running a script in environment " + environment.name(),
        "the shell did not end by itself: " + why,
        "Look at the host %s, and try again.".formatted(environment.address()));
  }

  private static LibraryException actionable(DrydockException e) {
    String id = "drydock." + e.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new LibraryException(id, String.valueOf(e.getMessage()), e);
  }

  @Override
  public void log(int level, String logger, String message) {
    job.log(levelOf(level), logger, message);
    String text = job.blotter().blot(message);
    var line = new JobLogLine(rooms.clock().instant(), levelOf(level), logger, text);
    rooms.logs().write(plugin, line);
  }

  static Level levelOf(int pythonLevel) {
    if (pythonLevel >= 40) {
      return Level.ERROR;
    }
    if (pythonLevel >= 30) {
      return Level.WARNING;
    }
    return pythonLevel >= 20 ? Level.INFO : Level.DEBUG;
  }
}
