package io.drydock.testing;

import io.drydock.Drydock;
import io.drydock.SshSettings;
import io.drydock.Vdbs.NewVdb;
import io.drydock.environment.HostAddress.SshLogin;
import io.drydock.fixtures.FreePort;
import io.drydock.fixtures.OrdinaryLogin;
import io.drydock.fixtures.PostgresServer;
import io.drydock.fixtures.Tool;
import io.drydock.job.ProgressListener;
import io.drydock.model.DSource;
import io.drydock.model.SourceConfig;
import io.drydock.model.Vdb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL server with a table {@code ships}, and a host where the sample plugin for it has
 * linked it, as dSource {@code harbour}, over SSH, as an ordinary user.
 */
public final class PostgresSite implements AutoCloseable {
  /** A role of the server that may replicate, and read {@code ships}. */
  public static final String PILOT = "pilot";

  /** Its password. */
  public static final String PASSWORD = "it's \"shallow\" $HERE";

  private static final Path SAMPLE = Path.of("../sample-plugins/postgresql");

  private final OrdinaryLogin login = OrdinaryLogin.create();
  private final PostgresServer source = PostgresServer.start(login, "source");
  private final Map<String, Integer> ports = new HashMap<>();
  private final Drydock drydock;

  private PostgresSite(Path home, ProgressListener listener) {
    source.sql("CREATE ROLE pilot LOGIN REPLICATION PASSWORD '%s'".formatted(escaped(PASSWORD)));
    source.sql("CREATE TABLE ships (name text)");
    source.sql("GRANT SELECT ON ships TO pilot");
    source.sql("INSERT INTO ships VALUES ('Argo')");
    drydock = Drydock.open(home, listener);
    drydock.plugins().add(SAMPLE);
    drydock.environments().add("harbour-host", settings());
  }

  /** For a shell's double quotes, and for SQL. */
  private static String escaped(String text) {
    return text.replace("'", "''").replace("\"", "\\\"").replace("$", "\\$");
  }

  /** Starts the server, and opens a home that knows its host. */
  public static PostgresSite open(Path home, ProgressListener listener) {
    return new PostgresSite(home, listener);
  }

  private SshSettings settings() {
    var key = new SshLogin.PrivateKey(login.server().clientKey().privateKey(), null);
    return new SshSettings(
        login.server().address(),
        login.server().port(),
        login.name(),
        key,
        true,
        Duration.ofMinutes(2));
  }

  /** The server that is linked. */
  public PostgresServer source() {
    return source;
  }

  /** The host. */
  public Drydock drydock() {
    return drydock;
  }

  /** The source config that discovery has made of the server. */
  public SourceConfig discovered() {
    return drydock.sources().list().stream()
        .filter(config -> config.data().get("host").equals(source.folder().toString()))
        .findFirst()
        .orElseThrow();
  }

  /** Links the server with this password. */
  public DSource link(String name, String password) {
    Map<String, Object> parameters =
        Map.of("mountLocation", place(name).toString(), "user", PILOT, "password", password);
    return drydock.dsources().link(name, discovered().name(), null, parameters);
  }

  /** A VDB, mounted in {@link #place} and listening on a port of its own. */
  public NewVdb wanted(String name) {
    int port = ports.computeIfAbsent(name, any -> FreePort.on("127.0.0.1"));
    String repository = discovered().repository();
    Map<String, Object> parameters =
        Map.of(
            "mountLocation",
            place(name).toString(),
            "port",
            port,
            "user",
            PostgresServer.SUPERUSER);
    return new NewVdb(name, "harbour-host", repository, parameters, Map.of());
  }

  /** Where a dataset is mounted. */
  public Path place(String name) {
    return login.folder().resolve("mounts").resolve(name);
  }

  /** What a VDB answers to its superuser, a line a row; the plugin lets in the files' owner. */
  public String sql(String vdb, String statement) {
    return psql("-h /tmp -U " + PostgresServer.SUPERUSER, vdb, statement);
  }

  /** The same, asked over TCP by somebody with the source's password. */
  public String sqlOfPilot(String vdb, String statement) {
    String password = "PGPASSWORD='%s' ".formatted(PASSWORD.replace("'", "'\\''"));
    return psql("-h localhost -U " + PILOT, vdb, statement, password);
  }

  private String psql(String who, String vdb, String statement) {
    return psql(who, vdb, statement, "");
  }

  private String psql(String who, String vdb, String statement, String before) {
    return login
        .run(
            "%s'%s' -XAtq -v ON_ERROR_STOP=1 %s -p %d -d postgres -c \"%s\""
                .formatted(before, Tool.named("psql").path(), who, ports.get(vdb), statement))
        .strip();
  }

  /** What a VDB's ships are called, one after the other. */
  public String ships(String vdb) {
    return sql(vdb, "SELECT string_agg(name, ' ' ORDER BY name) FROM ships");
  }

  /** The states of the processes of a VDB's server, as the kernel names them: S, T and so on. */
  public List<String> processStates(String vdb) {
    String state = "awk '/^State:/ {print $2}' /proc/$id/status";
    return ofEachProcess(vdb, state).lines().toList();
  }

  /** Holds a VDB's server, all its processes. */
  public void hold(String vdb) {
    ofEachProcess(vdb, "kill -STOP $id");
  }

  private String ofEachProcess(String vdb, String command) {
    String script =
        """
        server=$(head -n 1 '%s/data/postmaster.pid')
        children=$(grep -ls "^PPid:[[:space:]]*$server\\$" /proc/[0-9]*/status | cut -d / -f 3)
        for id in "$server" $children; do %s; done
        """;
    return login.run(script.formatted(place(vdb), command));
  }

  /** Deletes all VDBs. */
  public void deleteVdbs() {
    drydock.vdbs().list().stream()
        .sorted(Comparator.comparingLong(Vdb::id).reversed())
        .forEach(vdb -> drydock.vdbs().delete(vdb.name(), true));
  }

  /** Servers that run, and mounts that are there, of any VDB. */
  public List<String> leftOvers() {
    List<String> found = new ArrayList<>();
    for (String vdb : ports.keySet()) {
      found.addAll(login.processesIn(place(vdb)));
      mounts().filter(line -> line.contains(" " + place(vdb) + " ")).forEach(found::add);
      if (Files.isSymbolicLink(place(vdb))) {
        found.add("link " + place(vdb));
      }
    }
    return found;
  }

  private static java.util.stream.Stream<String> mounts() {
    try {
      return Files.readAllLines(Path.of("/proc/self/mountinfo")).stream();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    drydock.dsources().list().forEach(each -> drydock.dsources().delete(each.name(), true));
    drydock.close();
    source.close();
    login.close();
  }
}
