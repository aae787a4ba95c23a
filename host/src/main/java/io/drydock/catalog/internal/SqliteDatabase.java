package io.drydock.catalog.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Opens the SQLite file and sees to its tables. */
public final class SqliteDatabase implements AutoCloseable {
  /**
   * The number of the newest migration, V1__….sql; noted in the file so that Flyway need not look.
   */
  private static final int NEWEST = 14;

  private static final int LOCK_PATIENCE_MS = 30_000;

  private final SQLiteDataSource source;
  private final Connection keeper;

  private SqliteDatabase(SQLiteDataSource source, Connection keeper) {
    this.source = source;
    this.keeper = keeper;
  }

  /** Opens the file, made and migrated when needed. */
  public static SqliteDatabase open(Path file) {
    SQLiteDataSource source = dataSource(file);
    try {
      return new SqliteDatabase(source, connected(source));
    } catch (SQLException | FlywayException e) {
      throw new CatalogFailure(file).of("opening", e);
    }
  }

  private static Connection connected(SQLiteDataSource source) throws SQLException {
    // Kept: whoever closes the last connection moves all that is new into the file and waits for
    // the disk, which would be each transaction.
    Connection keeper = source.getConnection();
    try {
      if (version(keeper) < NEWEST) {
        migrate(source);
      }
      return keeper;
    } catch (SQLException | RuntimeException e) {
      keeper.close();
      throw e;
    }
  }

  /** Opens connections to it. */
  public DataSource source() {
    return source;
  }

  @Override
  public void close() {
    try {
      keeper.close();
    } catch (SQLException e) {
      // What was written is written; the next one to open it tidies up.
      return;
    }
  }

  private static SQLiteDataSource dataSource(Path file) {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(LOCK_PATIENCE_MS);
    config.enforceForeignKeys(true);
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  private static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        var result = statement.executeQuery("pragma user_version")) {
      int version = result.getInt(1);
      if (version > NEWEST) {
        throw new NewerCatalogException(version, NEWEST);
      }
      return version;
    }
  }

  private static void migrate(SQLiteDataSource source) throws SQLException {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:io/drydock/catalog")
        // Migrations are written side by side, and do not always arrive in their order.
        .outOfOrder(true)
        .load()
        .migrate();
    try (var connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("pragma user_version = " + NEWEST);
    }
  }
}
