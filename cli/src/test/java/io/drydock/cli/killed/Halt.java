package io.drydock.cli.killed;

import io.drydock.cli.killed.Point.Moment;
import io.drydock.job.ProgressListener;
import io.drydock.model.Job;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Lets workflows run up to a point and no further, one after the other. */
final class Halt implements ProgressListener {
  /** A command that has halted fails after a minute, for Drydock waits no longer for it. */
  private static final Duration LIFE = Duration.ofSeconds(15);

  private final HaltingCommands commands;
  private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
  private volatile @Nullable Moment awaited;
  private volatile int toCome;
  private volatile long firstCommandAt;

  /** How far a workflow came. */
  private sealed interface Outcome {
    record Halted(String where) implements Outcome {}

    record Ended() implements Outcome {}

    record Failed(RuntimeException failure) implements Outcome {}
  }

  /** Takes the commands that halt, too. */
  Halt(HaltingCommands commands) {
    this.commands = commands;
    commands.haltForThisProcess();
    Thread.ofPlatform().daemon().start(this::listenToCommands);
  }

  /**
   * Runs a workflow up to a point.
   *
   * @return the name of the point, where it will stay for ever; empty when it came to its end
   */
  Optional<String> runUpTo(Point point, Runnable workflow) {
    if (point.moment() == Moment.COMMAND) {
      firstCommandAt = firstCommandAt == 0 ? System.nanoTime() : firstCommandAt;
      commands.haltAt(point.number());
    } else {
      toCome = point.number();
      awaited = point.moment();
    }
    Thread.ofPlatform().daemon().start(() -> outcomes.add(run(workflow)));
    Outcome outcome = take();
    awaited = null;
    commands.haltNoMore();
    return switch (outcome) {
      case Outcome.Halted halted -> Optional.of(halted.where());
      case Outcome.Ended ended -> Optional.empty();
      case Outcome.Failed failed ->
          throw new IllegalStateException(point + " failed", failed.failure());
    };
  }

  /** Whether this process has to die soon, for the sake of a command that has halted. */
  boolean isOverdue() {
    return firstCommandAt != 0 && System.nanoTime() - firstCommandAt > LIFE.toNanos();
  }

  private static Outcome run(Runnable workflow) {
    try {
      workflow.run();
      return new Outcome.Ended();
    } catch (RuntimeException failure) {
      return new Outcome.Failed(failure);
    }
  }

  private Outcome take() {
    try {
      return outcomes.take();
    } catch (InterruptedException interrupt) {
      throw new IllegalStateException(interrupt);
    }
  }

  @Override
  public void stepStarted(Job job, String step) {
    pass(Moment.BEGIN, step);
  }

  @Override
  public void stepFinished(Job job, String step, Duration took) {
    pass(Moment.END, step);
  }

  private void pass(Moment now, String step) {
    if (now == awaited && --toCome == 0) {
      outcomes.add(new Outcome.Halted("the %s of «%s»".formatted(now, step)));
      while (true) {
        LockSupport.park();
      }
    }
  }

  private void listenToCommands() {
    while (true) {
      // Ends whenever nobody has it open for writing any more.
      try (BufferedReader lines = Files.newBufferedReader(commands.pipe())) {
        lines
            .lines()
            .map(line -> "the command " + line)
            .map(Outcome.Halted::new)
            .forEach(outcomes::add);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }
}
