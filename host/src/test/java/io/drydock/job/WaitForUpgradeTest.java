package io.drydock.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.catalog.Catalog;
import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Job;
import io.drydock.model.Job.Kind;
import io.drydock.model.Job.State;
import io.drydock.model.JobScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upgrade is alone with its plugin, whichever processes ask (contract §5). */
class WaitForUpgradeTest {
  private static final JobScope UPGRADE = JobScope.aloneWith("copier");
  private static final JobScope SYNC = JobScope.using("dSource docs", "copier");

  @TempDir Path home;
  private final List<String> order = new CopyOnWriteArrayList<>();
  private final CountDownLatch told = new CountDownLatch(1);
  private Catalog catalog;
  private JobRunner here;
  private JobRunner elsewhere;

  @BeforeEach
  void open() {
    catalog = Catalog.open(home.resolve("catalog.db"));
    here = runner(Duration.ofMinutes(5));
    elsewhere = runner(Duration.ofMinutes(5));
  }

  @AfterEach
  void close() {
    here.close();
    elsewhere.close();
  }

  private JobRunner runner(Duration patience) {
    return new JobRunner(
        catalog.jobs(), new Listener(), Clock.systemUTC(), home.resolve("processes"), patience);
  }

  private final class Listener implements ProgressListener {
    @Override
    public void waiting(String doing, Job other) {
      order.add("%s waits for %s of %s".formatted(doing, other.kind(), other.object()));
      told.countDown();
    }

    @Override
    public void stepStarted(Job job, String step) {
      order.add(step);
      told.countDown();
    }
  }

  private void awaitTold() {
    try {
      assertThat(told.await(1, TimeUnit.MINUTES)).as("somebody waits").isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void another_job_of_the_plugin_waits_for_the_end_of_the_upgrade_and_says_so() throws Exception {
    CompletableFuture<Boolean> sync =
        here.run(
            Kind.UPGRADE,
            UPGRADE,
            job -> {
              var other =
                  CompletableFuture.supplyAsync(
                      () -> elsewhere.run(Kind.SYNC, SYNC, work -> order.add("synced")));
              awaitTold();
              order.add("upgraded");
              return other;
            });
    assertThat(sync.get(1, TimeUnit.MINUTES)).isTrue();
    assertThat(order)
        .containsExactly(
            "syncing dSource docs waits for UPGRADE of plugin copier", "upgraded", "synced");
  }

  @Test
  void work_that_is_no_job_waits_too() throws Exception {
    CompletableFuture<Void> adding =
        here.run(
            Kind.UPGRADE,
            UPGRADE,
            job -> {
              var other =
                  CompletableFuture.runAsync(
                      () -> elsewhere.awaitUpgrade("adding source config x", "copier"));
              awaitTold();
              assertThat(other).isNotDone();
              return other;
            });
    adding.get(1, TimeUnit.MINUTES);
  }

  @Test
  void an_upgrade_waits_for_the_jobs_that_run_already() throws Exception {
    CompletableFuture<Boolean> upgrade =
        here.run(
            Kind.SYNC,
            SYNC,
            job -> {
              var other =
                  CompletableFuture.supplyAsync(
                      () -> elsewhere.run(Kind.UPGRADE, UPGRADE, work -> order.add("upgraded")));
              awaitTold();
              order.add("synced");
              return other;
            });
    assertThat(upgrade.get(1, TimeUnit.MINUTES)).isTrue();
    assertThat(order).containsExactly("wait for SYNC 1 of dSource docs", "synced", "upgraded");
  }

  @Test
  void jobs_of_other_plugins_go_on() {
    var other = JobScope.using("dSource other", "another plugin");
    String result =
        here.run(Kind.UPGRADE, UPGRADE, job -> elsewhere.run(Kind.SYNC, other, work -> "done"));
    assertThat(result).isEqualTo("done");
  }

  @Test
  void a_second_upgrade_of_the_plugin_is_refused() {
    here.run(
        Kind.UPGRADE,
        UPGRADE,
        job -> {
          assertThatThrownBy(() -> elsewhere.run(Kind.UPGRADE, UPGRADE, work -> 1))
              .isInstanceOfSatisfying(
                  DrydockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BUSY));
          return 1;
        });
  }

  @Test
  void patience_ends_in_busy_for_both() {
    try (JobRunner hasty = runner(Duration.ZERO)) {
      here.run(
          Kind.UPGRADE,
          UPGRADE,
          job -> {
            assertThatThrownBy(() -> hasty.run(Kind.SYNC, SYNC, work -> 1))
                .hasMessageContaining("job UPGRADE 1 works on plugin copier");
            return 1;
          });
      here.run(
          Kind.SYNC,
          SYNC,
          job -> {
            assertThatThrownBy(() -> hasty.run(Kind.UPGRADE, UPGRADE, work -> 1))
                .hasMessageContaining("job SYNC 2 works on dSource docs");
            return 1;
          });
    }
    // What gave up waiting does not leave the plugin locked.
    assertThat(here.<Integer>run(Kind.SYNC, SYNC, job -> 1)).isEqualTo(1);
  }

  @Test
  void an_upgrade_whose_process_died_is_in_nobodys_way() throws IOException {
    catalog.jobs().start(Kind.UPGRADE, UPGRADE, "dead-process", Instant.now());
    Files.createDirectories(home.resolve("processes"));
    Files.createFile(home.resolve("processes/dead-process"));
    assertThat(here.<Integer>run(Kind.SYNC, SYNC, job -> 1)).isEqualTo(1);
    assertThat(catalog.jobs().find(1).orElseThrow().state()).isEqualTo(State.INTERRUPTED);
  }
}
