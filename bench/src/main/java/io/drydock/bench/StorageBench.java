package io.drydock.bench;

import io.drydock.Drydock;
import io.drydock.Vdbs.NewVdb;
import io.drydock.model.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/**
 * Snapshot and provision of one large dataset, in turns with the file system's own commands on the
 * same data, from one warm process; and many VDBs of one snapshot. Prints one JSON object: lists of
 * milliseconds, one figure for each round.
 */
public final class StorageBench {
  private static final int FILES_PER_FOLDER = 200;

  private final Path folder;
  private final Drydock drydock;
  private final Peer peer;
  private final Map<String, List<Double>> times = new LinkedHashMap<>();

  private StorageBench(Path folder, Drydock drydock, Peer peer) {
    this.folder = folder;
    this.drydock = drydock;
    this.peer = peer;
  }

  /**
   * Takes a folder on the file system to measure, the folder of {@code bench/virtual-plugin},
   * {@code btrfs} or {@code reflink} for the peer, how many files, their size in bytes, how many
   * rounds, and how many VDBs at the end.
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    try (Drydock drydock = Drydock.open(folder.resolve("home"))) {
      drydock.plugins().add(Path.of(args[1]));
      drydock.environments().addThisMachine("here");
      var bench = new StorageBench(folder, drydock, new Peer(args[2], folder.resolve("peer")));
      bench.fill(Integer.parseInt(args[3]), Integer.parseInt(args[4]));
      // Once uncounted: what is slow only the first time is not what is measured here.
      bench.round(0);
      bench.times.clear();
      for (int round = 1; round <= Integer.parseInt(args[5]); round++) {
        bench.round(round);
      }
      bench.many(Integer.parseInt(args[6]));
      System.out.println(JsonMapper.shared().writeValueAsString(bench.times));
    }
  }

  private NewVdb wanted(String name) {
    String place = folder.resolve("mounts").resolve(name).toString();
    return new NewVdb(name, "here", Map.of("mountLocation", place));
  }

  /** The same files for Drydock, through the mount of an empty VDB, and for the peer. */
  private void fill(int files, int bytes) throws IOException {
    drydock.vdbs().createEmpty(wanted("origin"), "bench-virtual");
    byte[] noise = new byte[bytes];
    var random = new Random(1);
    for (Path place : List.of(folder.resolve("mounts/origin"), peer.dataset())) {
      for (int i = 0; i < files; i++) {
        Path parent = place.resolve("d" + i / FILES_PER_FOLDER);
        Files.createDirectories(parent);
        random.nextBytes(noise);
        Files.write(parent.resolve("f" + i), noise);
      }
    }
    peer.sync();
  }

  private void round(int number) throws IOException {
    if (number % 2 == 0) {
      ours();
      theirs();
    } else {
      theirs();
      ours();
    }
    peer.plainCopy(this::add);
  }

  private void ours() throws IOException {
    peer.sync();
    long start = System.nanoTime();
    Snapshot snapshot = drydock.vdbs().snapshot("origin");
    long taken = System.nanoTime();
    drydock.vdbs().provision(wanted("copy"), snapshot.id());
    long provisioned = System.nanoTime();
    add("drydock snapshot", taken - start);
    add("drydock provision", provisioned - taken);
    drydock.vdbs().delete("copy", false);
    drydock.snapshots().delete(snapshot.id());
    storageAlone();
  }

  /** What of that is the storage's, without plugin, jobs, catalog and mounts. */
  private void storageAlone() throws IOException {
    peer.sync();
    StorageAlone alone = StorageAlone.of(drydock.home(), drydock.vdbs().get("origin"));
    alone.measure(this::add);
  }

  private void theirs() throws IOException {
    peer.sync();
    peer.measure(this::add);
  }

  private void add(String what, long nanos) {
    times.computeIfAbsent(what, name -> new ArrayList<>()).add(nanos / 1e6);
  }

  /** Many VDBs of one snapshot, each with a file of its own changed; and the space that is used. */
  private void many(int vdbs) throws IOException {
    Snapshot snapshot = drydock.vdbs().snapshot("origin");
    for (int i = 0; i < vdbs; i++) {
      long before = peer.usedBytes();
      long start = System.nanoTime();
      drydock.vdbs().provision(wanted("vdb" + i), snapshot.id());
      add("one of many", System.nanoTime() - start);
      times
          .computeIfAbsent("KiB of one of many", name -> new ArrayList<>())
          .add((peer.usedBytes() - before) / 1024.0);
    }
    for (int i = 0; i < vdbs; i++) {
      drydock.vdbs().delete("vdb" + i, false);
    }
    drydock.vdbs().delete("origin", false);
  }
}
