package io.drydock.dlpx;

import io.drydock.dlpx.internal.PluginInterpreter;
import io.drydock.python.InterpreterPool;
import io.drydock.python.PythonRuntime;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One plugin, ready to be called: a pool of interpreters that have its code loaded. Nothing is
 * loaded before the first call. Safe for use by many threads.
 */
public final class PluginRuntime implements AutoCloseable {
  /** How many interpreters a plugin may have at once. */
  private static final int MOST_INTERPRETERS = 8;

  /** How long a call waits for one of them; operations are long. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  /** How long an interpreter that a burst of calls needed stays: 4 to 5 MB of heap each. */
  private static final Duration SPARE_TIME = Duration.ofMinutes(1);

  private final PluginPython python;
  private final PluginSource source;
  private final InterpreterPool<PluginInterpreter> pool;

  /**
   * One that has served nobody yet: at most the plugin's modules were imported, which every
   * interpreter does. So the first key that needs one may have it.
   */
  private final AtomicReference<@Nullable PluginInterpreter> unclaimed = new AtomicReference<>();

  /** A plugin whose interpreters are made when they are asked for. */
  public PluginRuntime(PythonRuntime python, PluginSource source) {
    this(new PluginPython(python), source);
  }

  /**
   * @param python makes the interpreters
   * @param source the plugin
   */
  public PluginRuntime(PluginPython python, PluginSource source) {
    this.python = python;
    this.source = source;
    this.pool =
        new InterpreterPool<>(this::unclaimedOrNew, MOST_INTERPRETERS, PATIENCE, SPARE_TIME);
  }

  /**
   * Whether an interpreter waits that has served this key before, so that a call starts at once.
   */
  public boolean isWarm(String key) {
    return pool.idle(key) > 0;
  }

  /**
   * Loads the plugin, if it is not loaded, and says what it defines.
   *
   * @param key whose call this is: an interpreter never serves two keys
   * @throws PluginFailedException NOT_LOADABLE
   */
  public PluginOutline outline(String key, HostServices services, Duration deadline) {
    try (var lease = pool.lease(key)) {
      return lease.interpreter().outline(services, deadline);
    }
  }

  /**
   * Loads the plugin for nobody in particular and says what it defines.
   *
   * @throws PluginFailedException NOT_LOADABLE
   */
  public PluginOutline outline(HostServices services, Duration deadline) {
    return forNobody(interpreter -> interpreter.outline(services, deadline));
  }

  /**
   * Reads the plugin's code without running it. Where the source has an empty text as its schema,
   * nothing is said about how the code fits the schema.
   */
  public CodeCheck check(Duration deadline) {
    return forNobody(interpreter -> interpreter.check(deadline));
  }

  /**
   * The package {@code generated} as Python files, for editors and for tests without Drydock: the
   * text of each by its path, in the order of paths.
   */
  public Map<String, String> generatedFiles(Duration deadline) {
    return forNobody(interpreter -> interpreter.generatedFiles(deadline));
  }

  private <T> T forNobody(Function<PluginInterpreter, T> work) {
    PluginInterpreter interpreter = unclaimedOrNew();
    try {
      return work.apply(interpreter);
    } finally {
      close(unclaimed.getAndSet(interpreter));
    }
  }

  private PluginInterpreter unclaimedOrNew() {
    PluginInterpreter waiting = unclaimed.getAndSet(null);
    if (waiting != null && waiting.isUsable()) {
      return waiting;
    }
    close(waiting);
    return python.interpreterFor(source);
  }

  private static void close(@Nullable PluginInterpreter interpreter) {
    if (interpreter != null) {
      interpreter.close();
    }
  }

  /**
   * Calls an operation.
   *
   * @param key whose call this is, an environment's reference: an interpreter never serves two
   *     keys, so no state gets from one environment to another
   * @param operation what to call
   * @param arguments its arguments as one JSON object with Python's argument names
   * @param services what the plugin's library calls reach during this call
   * @param deadline how long it may take before it is stopped
   * @return the result as JSON; {@code null} for None
   * @throws PluginFailedException when the plugin fails
   * @throws io.drydock.python.PythonTimeoutException at the deadline
   */
  public String invoke(
      String key, Operation operation, String arguments, HostServices services, Duration deadline) {
    try (var lease = pool.lease(key)) {
      return lease.interpreter().invoke(operation, arguments, services, deadline);
    }
  }

  /** Ends the interpreters. */
  @Override
  public void close() {
    pool.close();
    close(unclaimed.getAndSet(null));
  }
}
