package io.drydock.cli.killed;

import io.drydock.Drydock;
import io.drydock.Vdbs.NewVdb;
import io.drydock.fixtures.Tool;
import io.drydock.model.Dataset;
import io.drydock.model.Snapshot;
import io.drydock.model.Vdb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A home with one of everything, all below one folder: the dSource {@code docs} and the VDB {@code
 * copy} that workflows work on; and the dSource {@code origin} and the VDB {@code bystander} that
 * nobody touches. Both VDBs come from the snapshot of {@code origin}.
 */
record Site(Path folder, Drydock drydock) {
  static final String DSOURCE = "docs";
  static final String ORIGIN = "origin";
  static final String COPY = "copy";
  static final String BYSTANDER = "bystander";

  /** What {@code copy} has, and nothing that it came from. */
  static final String OWN_FILE = "own";

  /** Whether there is a hook for each event. */
  static final String EVERYWHERE = "drydock.killEverywhere";

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

  Path place(String name) {
    return folder.resolve("mounts").resolve(name);
  }

  /** Makes all but {@code docs} and {@code copy}. */
  void build(Path plugin) throws IOException {
    drydock.plugins().add(plugin);
    drydock.environments().addThisMachine("here");
    for (String name : List.of(DSOURCE, ORIGIN)) {
      Path data = Files.createDirectories(folder.resolve("data").resolve(name));
      Files.writeString(data.resolve("a.txt"), "one");
      drydock.sources().add(name, "every-step", "here", null, Map.of("path", data.toString()));
    }
    link(ORIGIN);
    drydock.vdbs().provision(wanted(BYSTANDER), first().id());
    write(BYSTANDER, "a.txt", "mine");
  }

  void link(String name) {
    drydock.dsources().link(name, name, null, Map.of("mountLocation", place(name).toString()));
  }

  /** Writes a file through a mount. */
  void write(String name, String file, String text) {
    try {
      Files.writeString(place(name).resolve(file), text);
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

  /** The newest snapshot of a dSource or VDB. */
  Snapshot newest(String dataset) {
    return drydock.snapshots().list(dataset).getLast();
  }

  boolean hasDSource() {
    return drydock.dsources().list().stream().anyMatch(d -> d.name().equals(DSOURCE));
  }

  boolean has(String vdb) {
    return drydock.vdbs().list().stream().anyMatch(v -> v.name().equals(vdb));
  }

  Stream<Dataset> datasets() {
    return Stream.concat(
        drydock.dsources().list().stream().map(dsource -> dsource.dataset()),
        drydock.vdbs().list().stream().map(Vdb::dataset));
  }

  /** Leaves nothing mounted. */
  void tearDown() {
    for (String vdb : List.of(COPY, BYSTANDER)) {
      if (has(vdb)) {
        drydock.vdbs().delete(vdb, false);
      }
    }
    drydock.dsources().list().forEach(dsource -> drydock.dsources().delete(dsource.name(), false));
  }

  /** After a test that failed: what is mounted would keep the folder from being deleted. */
  static void unmountAll(Path folder) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/mounts"))) {
      String place = line.split(" ")[1];
      if (Path.of(place).startsWith(folder)) {
        Tool.named("umount").run(place);
      }
    }
  }
}
