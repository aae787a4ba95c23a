package io.drydock.catalog;

import io.drydock.catalog.internal.CatalogFailure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleCallbackDecorator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The two ways to the tables: JDBI; and plain queries for what short commands read, which are over
 * before JDBI would be set up.
 */
final class Database implements AutoCloseable {
  private final DataSource source;
  private final CatalogFailure failure;
  private @Nullable Jdbi jdbi;
  private @Nullable KeptConnections connections;

  /**
   * @param file where it is, for messages
   */
  Database(DataSource source, Path file) {
    this.source = source;
    this.failure = new CatalogFailure(file);
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
      connections = new KeptConnections(source, failure);
      jdbi = Jdbi.create(connections).setHandleCallbackDecorator(new Guarded(this));
    }
    return jdbi;
  }

  /** A handle for its user to close; what is done with it has to be {@link #guarded}. */
  Handle open() {
    return jdbi().open();
  }

  /** Work on the tables, whose failures are told as those of the catalog. */
  <T> T guarded(Supplier<T> work) {
    try {
      return work.get();
    } catch (JdbiException | JacksonException | IllegalArgumentException e) {
      throw failure.of("using", e);
    }
  }

  /** The same for work that gives nothing. */
  void guarded(Runnable work) {
    guarded(
        () -> {
          work.run();
          return true;
        });
  }

  private record Guarded(Database database) implements HandleCallbackDecorator {
    @Override
    public <R, X extends Exception> HandleCallback<R, X> decorate(HandleCallback<R, X> callback) {
      return handle -> {
        try {
          return callback.withHandle(handle);
        } catch (JdbiException | JacksonException | IllegalArgumentException e) {
          throw database.failure.of("using", e);
        }
      };
    }
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
    } catch (SQLException | JacksonException | IllegalArgumentException e) {
      throw failure.of("reading", e);
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
