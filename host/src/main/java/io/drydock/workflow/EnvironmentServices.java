package io.drydock.workflow;

import io.drydock.dlpx.HostServices;
import io.drydock.dlpx.LibraryException;
import io.drydock.environment.BashScript;
import io.drydock.environment.CommandResult;
import io.drydock.environment.Exit;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.error.ErrorType;
import io.drydock.job.RunningJob;
import io.drydock.model.Environment;
import io.drydock.model.JobLogLine.Level;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the plugin's library calls reach while a job runs: the hosts of the environments, and the
 * job's log.
 */
final class EnvironmentServices implements HostServices {
  private final Rooms rooms;
  private final HostAccess hosts;
  private final RunningJob job;

  EnvironmentServices(Rooms rooms, RunningJob job) {
    this.rooms = rooms;
    this.hosts = new HostAccess(rooms);
    this.job = job;
  }

  @Override
  public ScriptReply runBash(
      String environmentReference,
      String userReference,
      String command,
      Map<String, String> variables,
      boolean loginShell) {
    Environment environment = environment(environmentReference, userReference);
    variables.values().forEach(job.blotter()::learn);
    Map<String, String> all = new LinkedHashMap<>(variables);
    all.put("DLPX_BIN_JQ", environment.jqPath());
    var script = new BashScript(command, all, loginShell, environment.commandTimeout());
    try {
      return reply(environment, hosts.to(environment).run(script));
    } catch (DrydockException e) {
      throw e.code().type() == ErrorType.REMOTE ? actionable(e) : e;
    }
  }

  /** Plugins make connections of their own: only the references count (contract §3). */
  private Environment environment(String environmentReference, String userReference) {
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

  private static ScriptReply reply(Environment environment, CommandResult result) {
    return switch (result.exit()) {
      case Exit.Code code -> new ScriptReply(code.value(), result.stdout(), result.stderr());
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
  }

  private static Level levelOf(int pythonLevel) {
    if (pythonLevel >= 40) {
      return Level.ERROR;
    }
    if (pythonLevel >= 30) {
      return Level.WARNING;
    }
    return pythonLevel >= 20 ? Level.INFO : Level.DEBUG;
  }
}
