package io.drydock.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;

/**
 * Work at an interval that nobody waits for, until it is closed. It is done once each time, however
 * many processes tend the same home: db-scheduler, on the catalog's database, sees to that. What it
 * starts are jobs like any others, so the rule of one job an object stays the {@link JobRunner}'s.
 */
public final class Schedule implements AutoCloseable {
  private static final Duration LONGEST_POLL = Duration.ofSeconds(10);
  private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(5);

  private final Scheduler scheduler;
  private final CountDownLatch closed = new CountDownLatch(1);

  private Schedule(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * Work that comes again.
   *
   * @param name the same in all processes
   * @param every how long after its end it begins again
   * @param work must not fail: nobody is there to be told
   */
  public record Recurring(String name, Duration every, Runnable work) {}

  /** Starts it; work that has never been done begins at once. */
  public static Schedule start(DataSource database, List<Recurring> all) {
    Duration shortest = all.stream().map(Recurring::every).min(Duration::compareTo).orElseThrow();
    Scheduler scheduler =
        Scheduler.create(database)
            .startTasks(all.stream().<RecurringTask<?>>map(Schedule::task).toList())
            .threads(1)
            .schedulerName(new SchedulerName.Fixed("drydock-" + UUID.randomUUID()))
            .pollingInterval(shortest.compareTo(LONGEST_POLL) < 0 ? shortest : LONGEST_POLL)
            .shutdownMaxWait(PATIENCE_AT_THE_END)
            .build();
    scheduler.start();
    return new Schedule(scheduler);
  }

  private static RecurringTask<Void> task(Recurring one) {
    return Tasks.recurring(one.name(), FixedDelay.of(one.every()))
        .execute((instance, context) -> one.work().run());
  }

  /** Waits until it is closed, or this thread is interrupted. */
  public void join() throws InterruptedException {
    closed.await();
  }

  @Override
  public void close() {
    scheduler.stop();
    closed.countDown();
  }
}
