package io.drydock.cli.resident;

import io.drydock.cli.daemon.CallFolder;
import io.drydock.cli.daemon.DaemonAnswer;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the commands of callers, each in a thread of its own, until it is time to end. */
final class Reception {
  private static final long BETWEEN_LOOKS_MS = 500;
  private static final Duration BEFORE_SWEEPING = Duration.ofSeconds(1);
  private static final Duration BETWEEN_SWEEPS = Duration.ofSeconds(20);
  private static final Duration BEFORE_REPLACING = Duration.ofSeconds(1);

  private final CallerCheck check;
  private final WarmHomes homes;
  private final Duration idleLimit;
  private final Rest rest;
  private final Set<ServedCommand> running = new HashSet<>();

  private long served;
  private long idleSince = System.nanoTime();
  private boolean leaving;
  private @Nullable Long cancelAt;
  private long swept;
  private long sweptAt = System.nanoTime();

  /**
   * @param check who may be served
   * @param homes what commands are run in
   * @param idleLimit after how long without a command it is time to end
   */
  Reception(CallerCheck check, WarmHomes homes, Duration idleLimit) {
    this.check = check;
    this.homes = homes;
    this.idleLimit = idleLimit;
    this.rest = new Rest(idleLimit, homes.warm()::giveBackMemory);
  }

  /** Somebody calls. */
  void take(CallFolder folder) {
    Thread.ofPlatform().daemon().name("drydock-call").start(call(folder));
  }

  private Call call(CallFolder folder) {
    return new Call(folder, this, check, homes);
  }

  /**
   * Returns when it is time to end, and nothing runs any more.
   *
   * @param bell by which callers come; removed before what still runs is awaited
   */
  void awaitEnd(Bell bell) throws InterruptedException {
    while (bell.isStillOurs() && !isTimeToEnd()) {
      rest.takeAfter(idle());
      sweep(bell);
      synchronized (this) {
        wait(BETWEEN_LOOKS_MS);
      }
    }
    leave();
    bell.remove();
    bell.takeWaiting(folder -> call(folder).run());
    synchronized (this) {
      while (!running.isEmpty()) {
        wait(BETWEEN_LOOKS_MS);
        if (cancelAt != null && System.nanoTime() - cancelAt > 0) {
          cancelAt = null;
          running.forEach(ServedCommand::cancel);
        }
      }
    }
  }

  /** Once after commands, when there is time; and now and then, for those who were killed early. */
  private void sweep(Bell bell) {
    long now = served();
    boolean isLongAgo = System.nanoTime() - sweptAt > BETWEEN_SWEEPS.toNanos();
    if ((now != swept || isLongAgo) && idle().compareTo(BEFORE_SWEEPING) > 0) {
      bell.sweep();
      swept = now;
      sweptAt = System.nanoTime();
    }
  }

  private synchronized long served() {
    return served;
  }

  private synchronized boolean isTimeToEnd() {
    return leaving
        || idle().compareTo(idleLimit) > 0
        || (isWorn() && idle().compareTo(BEFORE_REPLACING) > 0);
  }

  private synchronized Duration idle() {
    return !running.isEmpty() ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - idleSince);
  }

  /** From now on nothing is taken any more. */
  synchronized void leave() {
    leaving = true;
    notifyAll();
  }

  /** The same; what still runs after this time is cancelled, once. */
  synchronized void leave(Duration atMost) {
    cancelAt = System.nanoTime() + atMost.toNanos();
    leave();
  }

  /** A command begins; false when it is too late for one. */
  synchronized boolean begin(ServedCommand command) {
    return !leaving && running.add(command);
  }

  /** A command ended. */
  synchronized void end(ServedCommand command) {
    running.remove(command);
    served++;
    idleSince = System.nanoTime();
    notifyAll();
  }

  private boolean isWorn() {
    return homes.warm().isWorn() || rest.isInVain();
  }

  /** How things are. */
  synchronized DaemonAnswer answer() {
    return new DaemonAnswer(
        running.size(),
        served,
        idle().toSeconds(),
        idleLimit.toSeconds(),
        Memory.heap() >> 20,
        Memory.heapLimit() >> 20,
        Memory.ofProcess() >> 20,
        isWorn());
  }
}
