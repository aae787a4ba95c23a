package io.drydock.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.catalog.Catalog;
import io.drydock.catalog.JobLogWriter;
import io.drydock.model.Job;
import io.drydock.model.Job.Kind;
import io.drydock.model.Job.State;
import io.drydock.model.JobLogLine;
import io.drydock.model.JobLogLine.Level;
import io.drydock.model.JobQuery;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of jobs, and for how long. */
class JobLogTest {
  private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
  private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(60));
  private static final Instant MONTH_AGO = NOW.minus(Duration.ofDays(30));
  private static final int KEPT = 20;

  @TempDir Path folder;
  private Catalog catalog;

  @BeforeEach
  void open() {
    catalog = Catalog.open(folder.resolve("catalog.db"));
  }

  @AfterEach
  void close() {
    catalog.close();
  }

  private Job started(String object, Instant at) {
    return catalog.jobs().start(Kind.SYNC, object, "process", at).orElseThrow();
  }

  private void did(String object, Instant at) {
    Job job = started(object, at);
    write(job, 1, "did it");
    catalog.jobs().end(job, State.SUCCEEDED, at, null, "");
  }

  private void write(Job job, int lines, String text) {
    try (JobLogWriter log = catalog.jobs().openLog(job.id())) {
      for (int i = 1; i <= lines; i++) {
        log.write(new JobLogLine(NOW, Level.INFO, "stdout", text + i));
      }
    }
  }

  private List<Job> jobs(String object) {
    return catalog.jobs().list(JobQuery.newest().on(object).atMost(10_000));
  }

  @Test
  void a_plugin_that_prints_without_end_fills_no_catalog_and_its_first_and_last_words_are_kept() {
    int printed = Boolean.getBoolean("drydock.thorough") ? 1_000_000 : 25_000;
    Job job = started("dSource docs", NOW);
    write(job, printed, "line ");
    List<JobLogLine> log = catalog.jobs().log(job.id());
    assertThat(log.size()).isBetween(10_000, 11_000);
    assertThat(log.getFirst().text()).isEqualTo("line 1");
    assertThat(log.getLast().text()).isEqualTo("line " + printed);
    List<JobLogLine> gaps =
        log.stream().filter(line -> line.text().contains("are left out here")).toList();
    assertThat(gaps).hasSize(1);
    int leftOut = printed - (log.size() - 1);
    assertThat(gaps.getFirst().text()).startsWith("[%d lines with ".formatted(leftOut));
    assertThat(log.get(5_000)).isEqualTo(gaps.getFirst());
  }

  @Test
  void a_few_lines_that_are_long_fill_it_no_more_than_many_short_ones() {
    Job job = started("dSource docs", NOW);
    write(job, 400, "x".repeat(60_000));
    long characters =
        catalog.jobs().log(job.id()).stream().mapToLong(line -> line.text().length()).sum();
    assertThat(characters).isLessThan(9L << 20);
  }

  @Test
  void old_jobs_are_forgotten_but_for_the_last_of_each_object() {
    aDSource("docs");
    for (int i = 0; i < 60; i++) {
      did("dSource docs", LONG_AGO.plusSeconds(i));
    }
    did("dSource docs", NOW);
    sweepAll();
    assertThat(jobs("dSource docs")).hasSize(KEPT);
    assertThat(jobs("dSource docs").getFirst().startedAt()).isEqualTo(NOW);
    assertThat(catalog.jobs().log(1)).isEmpty();
  }

  @Test
  void young_jobs_are_remembered_however_many_they_are() {
    aDSource("docs");
    for (int i = 0; i < 60; i++) {
      did("dSource docs", MONTH_AGO.plusSeconds(1 + i));
    }
    sweepAll();
    assertThat(jobs("dSource docs")).hasSize(60);
  }

  @Test
  void of_an_object_that_is_gone_nothing_is_kept_for_ever() {
    did("VDB fleeting", LONG_AGO);
    did("VDB fleeting", NOW);
    sweepAll();
    assertThat(jobs("VDB fleeting")).hasSize(1);
  }

  @Test
  void a_job_that_runs_is_never_forgotten() {
    started("VDB slow", LONG_AGO);
    sweepAll();
    assertThat(jobs("VDB slow")).hasSize(1);
  }

  @Test
  void forgetting_is_a_little_work_at_a_time() {
    for (int i = 0; i < 300; i++) {
      did("VDB fleeting", LONG_AGO.plusSeconds(i));
    }
    int forgotten = catalog.jobs().retention().sweep(MONTH_AGO, KEPT);
    assertThat(forgotten).isBetween(1, 100);
    sweepAll();
    assertThat(jobs("VDB fleeting")).isEmpty();
  }

  private void sweepAll() {
    for (int i = 0; i < 20; i++) {
      catalog.jobs().retention().sweep(MONTH_AGO, KEPT);
    }
  }

  /** Without all that belongs to it: no more is written than is looked at. */
  private void aDSource(String name) {
    sql(
        "pragma foreign_keys = off",
        "insert into dsource (guid, name, source_config_id, staging_no, parameters_json, state,"
            + " note, linked_at) values ('g', '%s', 1, 1, '{}', 'ENABLED', '', 0)".formatted(name));
  }

  private void sql(String... statements) {
    try (var connection = catalog.dataSource().getConnection();
        var made = connection.createStatement()) {
      for (String statement : statements) {
        made.execute(statement);
      }
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
