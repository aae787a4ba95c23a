package io.drydock.workflow;

import io.drydock.environment.BashScript;
import io.drydock.environment.CommandResult;
import io.drydock.environment.Exit;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.job.RunningJob;
import io.drydock.model.Dataset;
import io.drydock.model.Environment;
import io.drydock.model.JobLogLine.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The hooks of a dataset (contract §5): its user's own bash scripts, run on its host as its user
 * before and after operations. One that fails ends the job, as an operation that fails does.
 */
public final class Hooks {
  private static final Set<String> DSOURCE_EVENTS = Set.of("pre-sync", "post-sync");
  private static final List<String> VDB_EVENTS =
      List.of(
          "configure-clone",
          "pre-snapshot",
          "post-snapshot",
          "pre-refresh",
          "post-refresh",
          "pre-rollback",
          "post-rollback",
          "pre-start",
          "post-start",
          "pre-stop",
          "post-stop");

  private final Rooms rooms;
  private final RunningJob job;
  private final Dataset dataset;
  private final Environment environment;
  private final Map<String, String> scripts;

  /** The hooks of a dataset, to be run in this environment. */
  public Hooks(Rooms rooms, RunningJob job, Dataset dataset, Environment environment) {
    this.rooms = rooms;
    this.job = job;
    this.dataset = dataset;
    this.environment = environment;
    this.scripts = rooms.catalog().hooks().of(dataset);
  }

  /**
   * Checks hooks that a user hands in: bash scripts by event.
   *
   * @throws DrydockException INVALID_PARAMETERS for an event that there is not
   */
  public static void check(String doing, Dataset.Kind kind, Map<String, String> scripts) {
    List<String> events =
        kind == Dataset.Kind.VDB ? VDB_EVENTS : DSOURCE_EVENTS.stream().sorted().toList();
    for (String event : scripts.keySet()) {
      if (!events.contains(event)) {
        throw new DrydockException(
            ErrorCode.INVALID_PARAMETERS,
            doing,
            "a %s has no hook '%s'".formatted(kind.word(), event),
            "Its hooks are: " + String.join(", ", events) + ".");
      }
    }
  }

  /** Changes the hooks of a dataset. */
  public static final class Change {
    private final Rooms rooms;

    /** Works with these rooms. */
    public Change(Rooms rooms) {
      this.rooms = rooms;
    }

    /** Replaces them all, once they are checked. */
    public void replace(Dataset dataset, Map<String, String> scripts) {
      check("setting hooks of " + dataset.label(), dataset.kind(), scripts);
      rooms.catalog().hooks().replace(dataset, scripts);
    }
  }

  /** Runs the hook of an event, where the user has given one. */
  public void run(String event) {
    String script = scripts.get(event);
    if (script != null) {
      job.step("hook " + event, () -> runScript(event, script));
    }
  }

  private void runScript(String event, String script) {
    var bash = new BashScript(script, Map.of(), false, environment.commandTimeout());
    CommandResult result = MarkedHost.to(rooms, job, environment).run(bash);
    log(Level.INFO, event, result.stdout());
    log(Level.WARNING, event, result.stderr());
    if (!(result.exit() instanceof Exit.Code code) || code.value() != 0) {
      throw new DrydockException(
          ErrorCode.HOOK_FAILED,
          "running hook %s of %s".formatted(event, dataset.label()),
          "the script ended with " + result.exit(),
          "Correct the script (drydock %s hook %s), or remove the hook."
              .formatted(dataset.kind().noun(), dataset.name()),
          job.blotter().blot(result.stdout() + result.stderr()),
          null);
    }
  }

  private void log(Level level, String event, String output) {
    if (!output.isBlank()) {
      job.log(level, "hook " + event, output.stripTrailing());
    }
  }
}
