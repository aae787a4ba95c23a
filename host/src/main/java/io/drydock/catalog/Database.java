package io.drydock.catalog;

import io.drydock.error.DrydockException;
import io.drydock.error.ErrorCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The two ways to the tables: JDBI; and plain queries for what short commands read, which are over
 * before JDBI would be set up.
 */
final class Database implements AutoCloseable {
  private final DataSource source;
  private @Nullable Jdbi jdbi;
  private @Nullable KeptConnections connections;

  Database(DataSource source) {
    this.source = source;
  }

  /** Makes an object of the row that a result is at. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  DataSource source() {
    return source;
  }

  synchronized Jdbi jdbi() {
    if (jdbi == null) {
      connections = new KeptConnections(source);
      jdbi = Jdbi.create(connections);
    }
    return jdbi;
  }

  /** Every row that a query finds, with these values for its question marks. */
  <T> List<T> list(String sql, Row<T> row, Object... values) {
    KeptConnections kept = kept();
    try {
      Connection connection = kept == null ? source.getConnection() : kept.openConnection();
      try {
        return all(connection, sql, row, values);
      } finally {
        if (kept == null) {
          connection.close();
        } else {
          kept.closeConnection(connection);
        }
      }
    } catch (SQLException e) {
      throw new DrydockException(
          ErrorCode.CATALOG_FAILED,
          "reading the catalog",
          String.valueOf(e.getMessage()),
          "Check that the home's catalog.db is yours, whole, and on a disk that is not full.",
          e);
    }
  }

  // Where JDBI has been needed, its connections are open anyway.
  private synchronized @Nullable KeptConnections kept() {
    return connections;
  }

  private static <T> List<T> all(Connection connection, String sql, Row<T> row, Object... values)
      throws SQLException {
    List<T> found = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          found.add(row.read(result));
        }
      }
    }
    return found;
  }

  @Override
  public synchronized void close() {
    if (connections != null) {
      connections.close();
    }
  }
}
