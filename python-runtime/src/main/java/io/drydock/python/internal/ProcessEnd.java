package io.drydock.python.internal;

import io.drydock.python.JavaModule;
import io.drydock.python.PythonException;
import io.drydock.python.PythonRaise;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Python code gets that wants to end the process, which is not its own: the call that runs
 * fails with what the code did, and the interpreter is of no further use.
 */
final class ProcessEnd implements ProcessControl {
  private volatile @Nullable CompletableFuture<String> running;
  private volatile boolean ended;
  private volatile boolean wornOut;

  JavaModule<ProcessControl> module() {
    return new JavaModule<>(
        "_drydock_process",
        ProcessControl.class,
        this,
        thrown ->
            new PythonRaise(
                "builtins", "SystemExit", List.of(String.valueOf(thrown.getMessage()))));
  }

  /** Does a call's work, unless the call has been ended before. */
  void serve(CompletableFuture<String> answer, Supplier<String> work) {
    running = answer;
    try {
      answer.complete(work.get());
    } catch (Throwable failed) {
      answer.completeExceptionally(failed);
    } finally {
      running = null;
    }
  }

  boolean isEnded() {
    return ended;
  }

  boolean isWornOut() {
    return wornOut;
  }

  @Override
  public void wornOut() {
    wornOut = true;
  }

  @Override
  public void end(String description) throws InterruptedException {
    CompletableFuture<String> now = running;
    ended = true;
    if (now != null) {
      now.completeExceptionally(
          new PythonException(
              JsonMapper.shared().readValue(description, PythonException.Description.class)));
    }
    // Nothing that the code does may come after its end; whoever waits for the call stops it.
    new CountDownLatch(1).await();
  }
}
