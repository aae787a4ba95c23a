package io.drydock.cli.resident;

import io.drydock.cli.daemon.CallFolder;
import io.drydock.cli.daemon.DaemonAnswer;
import java.time.Duration;

/** Takes the commands of callers, each in a thread of its own, until it is time to end. */
final class Reception {
  private static final long BETWEEN_LOOKS_MS = 500;
  private static final Duration BEFORE_SWEEPING = Duration.ofSeconds(1);

  private final CallerCheck check;
  private final WarmHomes homes;
  private final Duration idleLimit;
  private final Rest rest = new Rest();

  private int running;
  private long served;
  private long idleSince = System.nanoTime();
  private boolean leaving;
  private long swept;

  /**
   * @param check who may be served
   * @param homes what commands are run in
   * @param idleLimit after how long without a command it is time to end
   */
  Reception(CallerCheck check, WarmHomes homes, Duration idleLimit) {
    this.check = check;
    this.homes = homes;
    this.idleLimit = idleLimit;
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
      while (running > 0) {
        wait();
      }
    }
  }

  /** Once after commands, when there is time. */
  private void sweep(Bell bell) {
    long now = served();
    if (now != swept && idle().compareTo(BEFORE_SWEEPING) > 0) {
      bell.sweep();
      swept = now;
    }
  }

  private synchronized long served() {
    return served;
  }

  private synchronized boolean isTimeToEnd() {
    return leaving || idle().compareTo(idleLimit) > 0;
  }

  private synchronized Duration idle() {
    return running > 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - idleSince);
  }

  /** From now on nothing is taken any more. */
  synchronized void leave() {
    leaving = true;
    notifyAll();
  }

  /** A command begins; false when it is too late for one. */
  synchronized boolean begin() {
    if (leaving) {
      return false;
    }
    running++;
    return true;
  }

  /** A command ended. */
  synchronized void end() {
    running--;
    served++;
    idleSince = System.nanoTime();
    notifyAll();
  }

  /** How things are. */
  synchronized DaemonAnswer answer() {
    return new DaemonAnswer(
        running, served, idle().toSeconds(), idleLimit.toSeconds(), Rest.used() >> 20);
  }
}
