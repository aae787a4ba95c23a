package io.drydock.python.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class EndingsTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  @Test
  void an_end_that_comes_is_waited_for() {
    var endings = new Endings(LONG);
    endings.await(() -> {});
    assertThat(endings.pending()).isZero();
  }

  @Test
  void an_end_that_does_not_come_is_left_alone_after_the_grace_time_and_counted_until_it_comes() {
    var endings = new Endings(Duration.ofMillis(20));
    var stuck = new CountDownLatch(1);
    endings.await(() -> awaitQuietly(stuck));
    assertThat(endings.pending()).isOne();
    stuck.countDown();
    while (endings.pending() > 0) {
      Thread.onSpinWait();
    }
  }

  @Test
  void who_is_interrupted_waits_no_longer_and_stays_interrupted() {
    var endings = new Endings(LONG);
    var stuck = new CountDownLatch(1);
    Thread.currentThread().interrupt();
    endings.await(() -> awaitQuietly(stuck));
    assertThat(Thread.interrupted()).isTrue();
    stuck.countDown();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
