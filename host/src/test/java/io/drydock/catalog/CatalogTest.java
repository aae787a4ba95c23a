package io.drydock.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import io.drydock.model.Job.Kind;
import io.drydock.model.JobLogLine;
import io.drydock.model.JobQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogTest {
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("catalog.db");
  }

  @Test
  void a_new_catalog_is_empty_and_is_there_the_next_time() {
    Catalog.open(file()).jobs().start(Kind.LINK, "dSource a", "p", Instant.EPOCH);
    assertThat(Catalog.open(file()).jobs().list(JobQuery.newest())).hasSize(1);
    assertThat(Catalog.open(file()).plugins().all()).isEmpty();
  }

  @Test
  void a_file_that_is_no_catalog_is_refused_and_left_alone() throws IOException {
    Files.writeString(file(), "this is my diary, not a database; it is long enough to be read");
    assertThatThrownBy(() -> Catalog.open(file()))
        .isInstanceOfSatisfying(
            DrydockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CATALOG_FAILED));
    assertThat(file()).content().startsWith("this is my diary");
  }

  @Test
  void the_number_that_is_noted_is_that_of_the_newest_migration() throws SQLException {
    Catalog.open(file()).close();
    String newest = "select max(cast(version as integer)) from flyway_schema_history";
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = connection.createStatement()) {
      int noted = statement.executeQuery("pragma user_version").getInt(1);
      assertThat(noted).isEqualTo(statement.executeQuery(newest).getInt(1));
    }
  }

  @Test
  void a_catalog_of_a_newer_drydock_is_refused() throws SQLException {
    Catalog.open(file());
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = connection.createStatement()) {
      statement.execute("pragma user_version = 99");
    }
    assertThatThrownBy(() -> Catalog.open(file())).hasMessageContaining("newer Drydock");
  }

  @Test
  void many_threads_write_at_once_and_nothing_is_lost() throws Exception {
    Catalog catalog = Catalog.open(file());
    long job = catalog.jobs().start(Kind.SYNC, "dSource a", "p", Instant.EPOCH).orElseThrow().id();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 200; i++) {
        var line = new JobLogLine(Instant.EPOCH, JobLogLine.Level.INFO, "test", "line " + i);
        threads.execute(() -> write(job, line));
      }
    }
    assertThat(catalog.jobs().log(job)).hasSize(200).doesNotHaveDuplicates();
  }

  private void write(long job, JobLogLine line) {
    try (var log = Catalog.open(file()).jobs().openLog(job)) {
      log.write(line);
    }
  }
}
