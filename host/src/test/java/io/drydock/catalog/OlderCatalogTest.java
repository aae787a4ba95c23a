package io.drydock.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.model.SnapshotContent;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalog that an older Drydock wrote keeps what is in it. */
class OlderCatalogTest {
  @TempDir Path folder;

  /** A dSource's snapshot 1, a VDB made from it that was rolled back to its own snapshot 2. */
  private static final List<String> ROWS =
      List.of(
          "insert into job (id, kind, object, state, process, started_at)"
              + " values (1, 'LINK', 'dSource docs', 'SUCCEEDED', 'p', 0)",
          "insert into snapshot (id, guid, dsource_id, storage_guid, job_id, taken_at, resync,"
              + " data_json, bytes, files, folder)"
              + " values (1, 's1', 1, 'g1', 1, 0, 1, '{}', 42, 3, '/one')",
          "insert into snapshot (id, guid, vdb_id, storage_guid, job_id, taken_at, resync,"
              + " data_json, bytes, files, folder)"
              + " values (2, 's2', 2, 'g2', 1, 0, 0, '{}', 43, 4, '/two')",
          "insert into vdb (id, guid, name, repository_id, parent_snapshot_id, storage_guid,"
              + " parameters_json, state, note, created_at)"
              + " values (1, 'v1', 'fresh', 1, 1, 'v1', '{}', 'ENABLED', '', 0)",
          "insert into vdb (id, guid, name, repository_id, parent_snapshot_id, storage_guid,"
              + " parameters_json, state, note, created_at)"
              + " values (2, 'v2', 'rolled', 1, 2, 'v2', '{}', 'ENABLED', '', 0)");

  private void writeVersionSix(Path file) throws SQLException {
    String url = "jdbc:sqlite:" + file;
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("classpath:io/drydock/catalog")
        .target("6")
        .load()
        .migrate();
    // Without foreign keys: no more is written than is looked at.
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      for (String row : ROWS) {
        statement.execute(row);
      }
      statement.execute("pragma user_version = 6");
    }
  }

  @Test
  void what_was_counted_stays_counted_and_who_was_rolled_back_has_no_origin() throws SQLException {
    Path file = folder.resolve("catalog.db");
    writeVersionSix(file);
    var snapshots = Catalog.open(file).snapshots();
    assertThat(snapshots.content(1)).contains(new SnapshotContent(42, 3));
    assertThat(snapshots.content(2)).contains(new SnapshotContent(43, 4));
    assertThat(snapshots.find(1).orElseThrow().folder()).hasToString("/one");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var rows =
            connection
                .createStatement()
                .executeQuery("select origin_snapshot_id from vdb order by id")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getLong(1)).isEqualTo(1);
      assertThat(rows.next()).isTrue();
      assertThat(rows.getObject(1)).as("only its own snapshot is known").isNull();
    }
  }
}
