package io.drydock.catalog;

import io.drydock.catalog.internal.SqliteDatabase;
import java.nio.file.Path;
import javax.sql.DataSource;

/**
 * The database of a home: SQLite in one file, which several processes may have open. Every method
 * of its parts is one transaction.
 */
public final class Catalog implements AutoCloseable {
  private final SqliteDatabase file;
  private final Database database;

  private Catalog(SqliteDatabase file, Path path) {
    this.file = file;
    this.database = new Database(file.source(), path);
  }

  /**
   * Opens the database, makes it where there is none, and brings an older one up to date.
   *
   * @throws io.drydock.error.DrydockException CATALOG_FAILED
   */
  public static Catalog open(Path file) {
    return new Catalog(SqliteDatabase.open(file), file);
  }

  /** The database itself, for the tables of a scheduler. */
  public DataSource dataSource() {
    return database.source();
  }

  /** Storage that nothing refers to. */
  public StrayTable strays() {
    return new StrayTable(database.jdbi());
  }

  /** The plugins. */
  public PluginTable plugins() {
    return new PluginTable(database);
  }

  /** The environments. */
  public EnvironmentTable environments() {
    return new EnvironmentTable(database.jdbi());
  }

  /** The limits of operations. */
  public OperationLimitTable operationLimits() {
    return new OperationLimitTable(database.jdbi());
  }

  /** The repositories. */
  public RepositoryTable repositories() {
    return new RepositoryTable(database.jdbi());
  }

  /** The source configs. */
  public SourceConfigTable sourceConfigs() {
    return new SourceConfigTable(database.jdbi());
  }

  /** The dSources. */
  public DSourceTable dsources() {
    return new DSourceTable(database.jdbi());
  }

  /** The VDBs. */
  public VdbTable vdbs() {
    return new VdbTable(database.jdbi());
  }

  /** The hooks of dSources and VDBs. */
  public HookTable hooks() {
    return new HookTable(database.jdbi());
  }

  /** Where storage is mounted. */
  public MountTable mounts() {
    return new MountTable(database.jdbi());
  }

  /** The snapshots. */
  public SnapshotTable snapshots() {
    return new SnapshotTable(database);
  }

  /** The vaults. */
  public VaultTable vaults() {
    return new VaultTable(database.jdbi());
  }

  /** All that plugins' schemas describe, for upgrades. */
  public StoredObjects storedObjects() {
    return new StoredObjects(database.jdbi());
  }

  /** Where jobs run scripts. */
  public JobHostTable jobHosts() {
    return new JobHostTable(database.jdbi());
  }

  /** The jobs and their logs. */
  public JobTable jobs() {
    return new JobTable(database);
  }

  /** Closes what is kept open; every transaction so far is on the disk. */
  @Override
  public void close() {
    database.close();
    file.close();
  }
}
