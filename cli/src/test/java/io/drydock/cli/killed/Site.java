package io.drydock.cli.killed;

import io.drydock.Drydock;
import io.drydock.Vdbs.NewVdb;
import io.drydock.fixtures.Tool;
import io.drydock.model.DSource;
import io.drydock.model.Dataset;
import io.drydock.model.Snapshot;
import io.drydock.model.Vdb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A home, all below one folder: the dSource {@code origin} with two snapshots, and the VDB {@code
 * bystander} made from the first, which no workflow works on; and for each victim, by its number, a
 * dSource or a VDB of that first snapshot.
 *
 * @param number the victim's
 */
record Site(Path folder, Drydock drydock, int number) {
  static final String PLUGIN = "every-step";
  static final String ORIGIN = "origin";
  static final String BYSTANDER = "bystander";

  /** What is in each snapshot of a dSource, with what it says in the first, and in the second. */
  static final String FILE = "a.txt";

  static final String ONE = "one";
  static final String TWO = "two";

  /** What a VDB has, and nothing that it came from, and what it says there. */
  static final String OWN_FILE = "own";

  static final String MINE = "mine";
  static final String LATER = "later";

  /** Whether there is a hook for each event. */
  static final String EVERYWHERE = "drydock.thorough";

  private static final List<String> EVENTS =
      List.of(
          "configure-clone",
          "pre-refresh",
          "post-refresh",
          "pre-rollback",
          "post-rollback",
          "pre-snapshot",
          "post-snapshot",
          "pre-start",
          "post-start",
          "pre-stop",
          "post-stop");

  Site ofVictim(int victim) {
    return new Site(folder, drydock, victim);
  }

  String dsource() {
    return "docs-" + number;
  }

  String copy() {
    return "copy-" + number;
  }

  static Path home(Path folder) {
    return folder.resolve("home");
  }

  Path place(String name) {
    return folder.resolve("mounts").resolve(name);
  }

  /** Makes what no workflow works on. */
  void build(Path plugin) {
    drydock.plugins().add(plugin);
    drydock.environments().addThisMachine("here");
    addSource(ORIGIN);
    link(ORIGIN);
    writeFile(data(ORIGIN).resolve(FILE), TWO);
    drydock.dsources().sync(ORIGIN);
    drydock.vdbs().provision(wanted(BYSTANDER), first().id());
    write(BYSTANDER, FILE, MINE);
  }

  private Path data(String name) {
    return folder.resolve("data").resolve(name);
  }

  /** The files that the victim's dSource is to be made of. */
  void addSource() {
    addSource(dsource());
  }

  private void addSource(String name) {
    Path path = data(name);
    writeFile(path.resolve(FILE), ONE);
    drydock.sources().add(name, PLUGIN, "here", null, Map.of("path", path.toString()));
  }

  void link() {
    link(dsource());
  }

  private void link(String name) {
    drydock.dsources().link(name, name, null, Map.of("mountLocation", place(name).toString()));
  }

  void provision() {
    drydock.vdbs().provision(wanted(copy()), first().id());
  }

  void provisionWithOwnFile() {
    provision();
    write(copy(), OWN_FILE, MINE);
  }

  /** Writes a file through a mount. */
  void write(String name, String file, String text) {
    writeFile(place(name).resolve(file), text);
  }

  private static void writeFile(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  NewVdb wanted(String name) {
    Map<String, String> hooks =
        Boolean.getBoolean(EVERYWHERE)
            ? EVENTS.stream().collect(Collectors.toMap(event -> event, event -> "true"))
            : Map.of();
    return new NewVdb(name, "here", null, Map.of("mountLocation", place(name).toString()), hooks);
  }

  /** The snapshot that the VDBs come from. */
  Snapshot first() {
    return drydock.snapshots().list(ORIGIN).getFirst();
  }

  /** The snapshot that they are refreshed from. */
  Snapshot second() {
    return newest(ORIGIN);
  }

  /** The newest snapshot of a dSource or VDB. */
  Snapshot newest(String dataset) {
    return drydock.snapshots().list(dataset).getLast();
  }

  Optional<DSource> findDSource() {
    return drydock.dsources().list().stream().filter(d -> d.name().equals(dsource())).findFirst();
  }

  Optional<Vdb> findCopy() {
    return drydock.vdbs().list().stream().filter(v -> v.name().equals(copy())).findFirst();
  }

  /**
   * Storage that the catalog knows.
   *
   * @param dataset whose it is
   */
  record Stored(String dataset, String guid) {}

  /** All the storage that some dSource, VDB or snapshot has, or is about to have. */
  Stream<Stored> storage() {
    Stream<Dataset> dsources = drydock.dsources().list().stream().map(DSource::dataset);
    Stream<Dataset> vdbs = drydock.vdbs().list().stream().map(Vdb::dataset);
    Stream<Dataset> snapshots = drydock.snapshots().list(null).stream().map(Snapshot::dataset);
    Stream<Stored> next =
        drydock.vdbs().list().stream()
            .flatMap(
                vdb ->
                    Stream.ofNullable(vdb.nextStorageGuid())
                        .map(guid -> new Stored(vdb.name(), guid)));
    Stream<Stored> present =
        Stream.of(dsources, vdbs, snapshots)
            .flatMap(datasets -> datasets)
            .map(dataset -> new Stored(dataset.name(), dataset.storageGuid()));
    return Stream.concat(present, next);
  }

  /** Whether the plugin started one for the VDB, and it runs. */
  boolean hasServer(String vdb) {
    return server(pidFile(vdb)).isPresent();
  }

  /** Does what the VDB's plugin is not asked to do. */
  void stopServer(String vdb) {
    stopServer(pidFile(vdb));
  }

  private Path pidFile(String vdb) {
    return place(vdb + ".pid");
  }

  private static void stopServer(Path pidFile) {
    server(pidFile)
        .ifPresent(
            server -> {
              server.destroyForcibly();
              server.onExit().join();
            });
  }

  /** One that is dead, but that nobody has waited for yet, has no working directory any more. */
  private static Optional<ProcessHandle> server(Path pidFile) {
    try {
      return Files.exists(pidFile)
          ? ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
              .filter(server -> Files.exists(Path.of("/proc/%d/cwd".formatted(server.pid()))))
          : Optional.empty();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Leaves no server of a VDB behind. */
  static void stopServers(Path folder) {
    try (Stream<Path> files = Files.list(folder.resolve("mounts"))) {
      files.filter(file -> file.toString().endsWith(".pid")).forEach(Site::stopServer);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Leaves nothing mounted: that would keep the folder from being deleted. */
  static void unmountAll(Path folder) {
    try {
      List<String> places =
          Files.readAllLines(Path.of("/proc/self/mounts")).stream()
              .map(line -> line.split(" ", 3)[1])
              .filter(place -> place.startsWith(folder + "/"))
              .collect(Collectors.toList());
      Collections.reverse(places);
      places.forEach(place -> Tool.named("umount").run(place));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
