package io.drydock.catalog;

import io.drydock.catalog.internal.CatalogFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.jdbi.v3.core.ConnectionFactory;

/**
 * Connections that are used again: each new one reads the whole schema before its first statement,
 * which takes longer than most transactions.
 */
final class KeptConnections implements ConnectionFactory, AutoCloseable {
  private static final int KEPT = 4;
  private static final Duration IDLE = Duration.ofMinutes(1);

  private final GenericObjectPool<Connection> pool;
  private final CatalogFailure failure;

  KeptConnections(DataSource source, CatalogFailure failure) {
    this.failure = failure;
    var config = new GenericObjectPoolConfig<Connection>();
    // As many as are asked for at once: SQLite itself lets one write after the other.
    config.setMaxTotal(-1);
    config.setMaxIdle(KEPT);
    config.setTimeBetweenEvictionRuns(IDLE);
    config.setMinEvictableIdleDuration(IDLE);
    config.setJmxEnabled(false);
    this.pool = new GenericObjectPool<>(new Factory(source), config);
  }

  @Override
  public Connection openConnection() throws SQLException {
    try {
      return pool.borrowObject();
    } catch (SQLException e) {
      throw failure.of("using", e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new SQLException(e);
    }
  }

  @Override
  public void closeConnection(Connection connection) {
    pool.returnObject(connection);
  }

  @Override
  public void close() {
    pool.close();
  }

  private static final class Factory extends BasePooledObjectFactory<Connection> {
    private final DataSource source;

    Factory(DataSource source) {
      this.source = source;
    }

    @Override
    public Connection create() throws SQLException {
      return source.getConnection();
    }

    @Override
    public PooledObject<Connection> wrap(Connection connection) {
      return new DefaultPooledObject<>(connection);
    }

    // What a user of it has asked for is for that use only.
    @Override
    public void passivateObject(PooledObject<Connection> pooled) throws SQLException {
      Connection connection = pooled.getObject();
      if (!connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
      try (Statement statement = connection.createStatement()) {
        statement.execute("pragma synchronous = full");
      }
    }

    @Override
    public void destroyObject(PooledObject<Connection> pooled) throws SQLException {
      pooled.getObject().close();
    }
  }
}
