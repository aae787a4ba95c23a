package io.drydock.python.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class WaitingTest {
  private static final Runnable TASK = () -> {};

  @Test
  void a_task_that_comes_long_after_the_moment_is_taken_all_the_same() throws Exception {
    var tasks = new Waiting.Tasks();
    var taken = new FutureTask<>(tasks::take);
    var thread = Thread.ofPlatform().start(taken);
    awaitSleepOf(thread);
    tasks.add(TASK);
    assertThat(taken.get()).isSameAs(TASK);
  }

  @Test
  void a_thread_that_waits_for_tasks_can_be_interrupted() throws Exception {
    var interrupted = new CountDownLatch(1);
    var thread = Thread.ofPlatform().start(() -> takeUntil(interrupted));
    awaitSleepOf(thread);
    thread.interrupt();
    interrupted.await();
    thread.join();
  }

  private static void takeUntil(CountDownLatch interrupted) {
    assertThatThrownBy(() -> new Waiting.Tasks().take()).isInstanceOf(InterruptedException.class);
    interrupted.countDown();
  }

  @Test
  void waiting_for_what_does_not_come_ends_by_itself() {
    var never = new CompletableFuture<String>();
    Waiting.aMomentFor(never);
    assertThat(never).isNotDone();
  }

  private static void awaitSleepOf(Thread thread) {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }
}
