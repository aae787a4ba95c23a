package io.drydock.bench;

import io.drydock.dlpx.PluginPython;
import io.drydock.dlpx.PluginRuntime;
import io.drydock.python.PythonRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/**
 * What interpreters cost: the reload of an edited plugin, and the heap that many of them take.
 * Prints its figures as JSON.
 */
public final class Interpreters {
  private static final int MODULES = 20;
  private static final int MOST_RELOADS = 1000;
  private static final Duration SPARE_PATIENCE = Duration.ofMinutes(1);

  private final Path plugin;
  private final Path work;
  private final PluginPython python;
  private final Map<String, Object> figures = new TreeMap<>();
  private boolean keepsSpare;

  private Interpreters(Path plugin, Path work, PluginPython python) {
    this.plugin = plugin;
    this.work = work;
    this.python = python;
  }

  /** Takes the plugin's folder, a cache folder, a folder to work in, reloads, and plugins. */
  public static void main(String[] args) throws IOException {
    try (var runtime = new PythonRuntime(Path.of(args[1]));
        var python = new PluginPython(runtime)) {
      var all = new Interpreters(Path.of(args[0]), Path.of(args[2]), python);
      all.measureReloads("", Integer.parseInt(args[3]));
      all.measureMany(Integer.parseInt(args[4]));
      python.keepSpare();
      all.keepsSpare = true;
      all.measureReloads("spare: ", Integer.parseInt(args[3]));
      System.out.println(JsonMapper.shared().writeValueAsString(all.figures));
    }
  }

  /** Twice as many as asked for: the first half warms up, as an author's edits do. */
  private void measureReloads(String how, int reloads) throws IOException {
    var copy = new PluginCopy(plugin, work.resolve(how + "edited"), MODULES);
    List<Double> whole = new ArrayList<>();
    List<Double> imports = new ArrayList<>();
    PluginRuntime running = copy.runtime(python);
    copy.load(running);
    double before = 0;
    for (int i = 0; i < Math.min(2 * reloads, MOST_RELOADS); i++) {
      if (i == reloads) {
        before = heapMegabytes();
      }
      copy.edit(i % MODULES, i + 1);
      awaitSpare();
      long start = System.nanoTime();
      running.close();
      running = copy.runtime(python);
      long imported = copy.load(running);
      if (i >= reloads) {
        whole.add((System.nanoTime() - start) / 1e6);
        imports.add(imported / 1e6);
      }
    }
    figures.put(how + "reload ms", whole);
    figures.put(how + "import ms", imports);
    figures.put(how + "heap MB kept per reload", (heapMegabytes() - before) / reloads);
    running.close();
  }

  /** An author's edit takes longer than an interpreter that is made meanwhile. */
  private void awaitSpare() {
    long deadline = System.nanoTime() + SPARE_PATIENCE.toNanos();
    while (keepsSpare && !python.hasSpare()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("no interpreter was made ahead");
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  private void measureMany(int count) throws IOException {
    List<PluginRuntime> loaded = new ArrayList<>();
    List<Double> times = new ArrayList<>();
    double before = heapMegabytes();
    for (int i = 0; i < count; i++) {
      var copy = new PluginCopy(plugin, work.resolve("plugin" + i), 1);
      loaded.add(copy.runtime(python));
      long start = System.nanoTime();
      copy.load(loaded.getLast());
      times.add((System.nanoTime() - start) / 1e6);
    }
    figures.put("load of one of many ms", times);
    figures.put("heap MB with all", heapMegabytes());
    figures.put("heap MB per plugin", (heapMegabytes() - before) / count);
    figures.put("resident MB with all", residentMegabytes());
    loaded.forEach(PluginRuntime::close);
  }

  private static double heapMegabytes() {
    // Twice: what the first one finds unreachable may hold on to more until the second.
    System.gc();
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
  }

  private static double residentMegabytes() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6;
      }
    }
    return Double.NaN;
  }
}
