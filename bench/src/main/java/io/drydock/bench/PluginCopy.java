package io.drydock.bench;

import io.drydock.dlpx.PluginPython;
import io.drydock.dlpx.PluginRuntime;
import io.drydock.dlpx.PluginSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A copy of the plugin in {@code bench/plugin} that has grown: modules, which it imports. */
final class PluginCopy {
  private static final int FUNCTIONS = 20;

  private final Path source;
  private final String schema;

  /**
   * @param plugin the plugin's folder
   * @param copy a folder for the copy, which need not exist
   * @param modules how many modules it gets, of 120 lines each
   */
  PluginCopy(Path plugin, Path copy, int modules) throws IOException {
    this.source = Files.createDirectories(copy.toAbsolutePath());
    this.schema = Files.readString(plugin.resolve("schema.json"));
    List<String> lines = new ArrayList<>(List.of("import time", "_start = time.perf_counter_ns()"));
    for (int i = 0; i < modules; i++) {
      edit(i, 0);
      lines.add("import module_" + i);
    }
    lines.add(Files.readString(plugin.resolve("src/plugin_runner.py")));
    lines.add("print('imported in', time.perf_counter_ns() - _start)");
    Files.write(source.resolve("plugin_runner.py"), lines);
  }

  /** Writes a module anew, with a number in it that makes it another one. */
  void edit(int module, int number) throws IOException {
    var text = new StringBuilder("NUMBER = " + number + "\n");
    for (int i = 0; i < FUNCTIONS; i++) {
      text.append(
          """

          def function_%d(values, limit=%d):
              found = [value for value in values if len(value) > limit]
              text = ", ".join("%%s: %%d" %% (value, len(value)) for value in found)
              return {"found": found, "text": text or "nothing", "limit": limit}
          """
              .formatted(i, i));
    }
    Files.writeString(source.resolve("module_" + module + ".py"), text);
  }

  /** Loads it in an interpreter of its own; answers how long its import took, in nanoseconds. */
  long load(PluginRuntime runtime) {
    var heard = new Heard();
    runtime.outline("bench", heard, Duration.ofMinutes(5));
    return heard.nanoseconds;
  }

  PluginRuntime runtime(PluginPython python) {
    return new PluginRuntime(
        python, new PluginSource(source, "plugin_runner:plugin", schema, "STAGED", "PYTHON311"));
  }

  /** Hears what the plugin prints. */
  private static final class Heard extends NoServices {
    private volatile long nanoseconds = -1;

    @Override
    public void log(int level, String logger, String message) {
      if (message.startsWith("imported in ")) {
        nanoseconds = Long.parseLong(message.substring("imported in ".length()));
      }
    }
  }
}
