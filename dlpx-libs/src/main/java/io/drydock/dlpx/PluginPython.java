package io.drydock.dlpx;

import io.drydock.dlpx.internal.PluginInterpreter;
import io.drydock.dlpx.internal.SpareInterpreter;
import io.drydock.dlpx.internal.ZoneFiles;
import io.drydock.python.PythonRuntime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Python as all plugins of a process need it. An interpreter is made when it is asked for; or ahead
 * of that, in the background, for a process that lives long enough to need another: most of what a
 * plugin's reload takes is the new interpreter. At most one is made ahead. Safe for use by many
 * threads.
 */
public final class PluginPython implements AutoCloseable {
  /** A new spare waits so long, since whoever took the last one is busy loading a plugin. */
  private static final Duration SUCCESSOR_DELAY = Duration.ofSeconds(2);

  private final PythonRuntime python;
  private @Nullable CompletableFuture<SpareInterpreter> spare;
  private @Nullable Path library;
  private boolean keepsSpare;
  private boolean closed;

  /**
   * @param python makes the interpreters; stays the caller's
   */
  public PluginPython(PythonRuntime python) {
    this.python = python;
  }

  /** Begins to make an interpreter in the background, if none is there or on its way. */
  public synchronized void makeSpare() {
    if (spare == null && !closed) {
      spare = CompletableFuture.supplyAsync(this::make, PluginPython::inBackground);
    }
  }

  /** From now on there is always one interpreter more than needed, or it is on its way. */
  public synchronized void keepSpare() {
    keepsSpare = true;
    makeSpare();
  }

  /** Whether an interpreter waits for a plugin. */
  public synchronized boolean hasSpare() {
    return spare != null && spare.isDone() && !spare.isCompletedExceptionally();
  }

  /** An interpreter for a plugin whose code has not run yet. */
  PluginInterpreter interpreterFor(PluginSource source) {
    return PluginInterpreter.of(takeOrMake(), source);
  }

  private SpareInterpreter takeOrMake() {
    CompletableFuture<SpareInterpreter> taken = take();
    if (taken != null) {
      try {
        SpareInterpreter made = taken.join();
        if (made.python().isUsable()) {
          return made;
        }
      } catch (CompletionException e) {
        // Whatever the background stumbled over, the caller is to hear it from a try of its own.
        return make();
      }
    }
    return make();
  }

  private synchronized @Nullable CompletableFuture<SpareInterpreter> take() {
    CompletableFuture<SpareInterpreter> taken = spare;
    spare = null;
    if (keepsSpare) {
      Executor later =
          CompletableFuture.delayedExecutor(
              SUCCESSOR_DELAY.toMillis(), TimeUnit.MILLISECONDS, PluginPython::inBackground);
      later.execute(this::makeSpareIfKept);
    }
    return taken;
  }

  private void makeSpareIfKept() {
    if (keepsSpare) {
      makeSpare();
    }
  }

  private SpareInterpreter make() {
    return SpareInterpreter.make(python, library());
  }

  private synchronized Path library() {
    if (library == null) {
      library = python.unpackLibrary(PluginPython.class, "python");
      // Beside it, where the library looks for them.
      ZoneFiles.writeWhereMissing(library.resolveSibling("zoneinfo"));
    }
    return library;
  }

  private static void inBackground(Runnable work) {
    Thread.ofPlatform().daemon().name("spare-python").start(work);
  }

  /** Ends the interpreter that nobody took; those that were taken are their plugin's. */
  @Override
  public synchronized void close() {
    closed = true;
    if (spare != null) {
      CompletableFuture<Void> unused = spare.thenAccept(made -> made.python().close());
      spare = null;
    }
  }
}
