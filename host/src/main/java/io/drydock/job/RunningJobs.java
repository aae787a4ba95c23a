package io.drydock.job;

import io.drydock.catalog.JobTable;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The jobs that this process runs. While there are some, one thread looks whether anybody has asked
 * for the end of one, in whichever process, and writes ends that could not be written before.
 */
final class RunningJobs implements AutoCloseable {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(400);
  private static final Duration BETWEEN_SWEEPS = Duration.ofSeconds(2);

  /** How long jobs are remembered, and how many of each object are whenever they ended. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

  private static final int REMEMBERED_OF_EACH = 20;

  private final JobTable table;
  private final ProcessLock lock;
  private final Clock clock;
  private final Map<Long, RunningJob> running = new HashMap<>();
  private final List<Runnable> unwritten = new ArrayList<>();
  private boolean watched;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean outOfMemory;
  private volatile Consumer<RunningJob> beforeWork = job -> {};
  private long swept = System.nanoTime() - BETWEEN_SWEEPS.toNanos();

  RunningJobs(JobTable table, ProcessLock lock, Clock clock) {
    this.table = table;
    this.lock = lock;
    this.clock = clock;
  }

  Consumer<RunningJob> beforeWork() {
    return beforeWork;
  }

  void beforeWork(Consumer<RunningJob> work) {
    beforeWork = work;
  }

  ProcessLock lock() {
    return lock;
  }

  void noteMemory(DrydockException failure) {
    outOfMemory |= failure.code() == ErrorCode.OUT_OF_MEMORY;
  }

  boolean hasRunOutOfMemory() {
    return outOfMemory;
  }

  synchronized void add(RunningJob job) {
    running.put(job.id(), job);
    watch();
  }

  synchronized void remove(RunningJob job) {
    running.remove(job.id());
  }

  /** Writes the end of a job as soon as the catalog takes it; until then its object is not free. */
  synchronized void writeLater(Runnable end) {
    unwritten.add(end);
    watch();
  }

  private void watch() {
    if (!watched) {
      watched = true;
      Thread.ofPlatform().daemon().name("drydock-jobs").start(this::look);
    }
  }

  private void look() {
    try {
      while (isNeeded()) {
        attempt(this::cancelAsked);
        attempt(this::writeEnds);
        attempt(this::sweep);
        var unused = closed.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException nobodyDoes) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean isNeeded() {
    watched = closed.getCount() > 0 && !(running.isEmpty() && unwritten.isEmpty());
    return watched;
  }

  /** A catalog that cannot be read just now is looked at again. */
  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (DrydockException notNow) {
      if (notNow.code() != ErrorCode.CATALOG_FAILED) {
        throw notNow;
      }
    }
  }

  private void cancelAsked() {
    for (long id : table.askedToCancel(lock.name())) {
      RunningJob job = running(id);
      if (job != null) {
        job.cancel();
      }
    }
  }

  private synchronized @Nullable RunningJob running(long id) {
    return running.get(id);
  }

  private void writeEnds() {
    for (Runnable end : ends()) {
      end.run();
      written(end);
    }
  }

  private synchronized List<Runnable> ends() {
    return List.copyOf(unwritten);
  }

  private synchronized void written(Runnable end) {
    unwritten.remove(end);
  }

  private void sweep() {
    if (System.nanoTime() - swept >= BETWEEN_SWEEPS.toNanos()) {
      swept = System.nanoTime();
      lock.sweep();
      table.retention().sweep(clock.instant().minus(REMEMBERED), REMEMBERED_OF_EACH);
    }
  }

  /** Writes what is still to be written, if that is possible now; this process runs no more. */
  @Override
  public void close() {
    attempt(this::writeEnds);
    closed.countDown();
    // Jobs whose end could not be written have lost their process now, and whoever looks next
    // marks them.
    lock.close();
  }
}
