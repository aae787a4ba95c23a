package io.drydock.testing;

import io.drydock.Drydock;
import io.drydock.Vdbs.NewVdb;
import io.drydock.job.ProgressListener;
import io.drydock.model.DSource;
import io.drydock.model.Vdb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/**
 * A home with version 1 of the sample plugin {@code upgrade} and an object of each kind: a
 * repository, the source config {@code docs}, the dSource {@code docs-ds} with a password and a
 * snapshot, and the VDB {@code copy}. Closing it deletes what is mounted.
 */
public final class MooringsHome implements AutoCloseable {
  /** The dSource's password. */
  public static final String SECRET = "correct horse battery staple";

  private static final Path SAMPLE = Path.of("../sample-plugins/upgrade");

  private final Path folder;
  private final Drydock drydock;

  private MooringsHome(Path folder, ProgressListener listener) {
    this.folder = folder;
    Path data = folder.resolve("data");
    version("v1", "v1");
    write(data.resolve("a.txt"), "one");
    drydock = Drydock.open(folder.resolve("home"), listener);
    drydock.plugins().add(folder.resolve("v1"));
    drydock.environments().addThisMachine("here");
    drydock.sources().add("docs", "moorings", "here", null, Map.of("path", data.toString()));
    Map<String, Object> parameters =
        Map.of("mountLocation", mount("ds"), "user", "ada", "password", SECRET);
    drydock.dsources().link("docs-ds", "docs", null, parameters);
    var copy = new NewVdb("copy", "here", Map.of("mountLocation", mount("copy")));
    drydock.vdbs().provision(copy, drydock.snapshots().list(null).getFirst().id());
  }

  /** All of it in this folder. */
  public static MooringsHome open(Path folder) {
    return open(folder, ProgressListener.SILENT);
  }

  /** The same, with somebody who listens. */
  public static MooringsHome open(Path folder, ProgressListener listener) {
    return new MooringsHome(folder, listener);
  }

  private String mount(String name) {
    return folder.resolve("mounts").resolve(name).toString();
  }

  /** A copy of a version of the plugin, to be edited. */
  public PluginFolder version(String version, String copy) {
    PluginFolder plugin = PluginFolder.empty(folder.resolve(copy));
    for (String file : new String[] {"plugin_config.yml", "schema.json", "src/plugin_runner.py"}) {
      plugin.write(file, text(SAMPLE.resolve(version).resolve(file)));
    }
    return plugin;
  }

  /** The text of a file of a version. */
  public static String text(String version, String file) {
    return text(SAMPLE.resolve(version).resolve(file));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The host. */
  public Drydock drydock() {
    return drydock;
  }

  /** Where the home is. */
  public Path home() {
    return folder.resolve("home");
  }

  /** Every row of every table of the catalog, but for the jobs and their logs. */
  public Map<String, String> catalog() {
    Map<String, String> tables = new TreeMap<>();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + home() + "/catalog.db");
        var names = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
      while (names.next()) {
        String table = names.getString("TABLE_NAME");
        if (!table.startsWith("job") && !table.startsWith("sqlite")) {
          tables.put(table, rows(connection, table));
        }
      }
      return tables;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String rows(java.sql.Connection connection, String table) throws SQLException {
    var text = new StringBuilder();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select * from \"" + table + "\" order by 1, 2")) {
      while (rows.next()) {
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          text.append(rows.getString(column)).append('|');
        }
        text.append('\n');
      }
    }
    return text.toString();
  }

  @Override
  public void close() {
    for (Vdb vdb : drydock.vdbs().list()) {
      drydock.vdbs().delete(vdb.name(), true);
    }
    for (DSource dsource : drydock.dsources().list()) {
      drydock.dsources().delete(dsource.name(), true);
    }
    drydock.close();
  }
}
