package io.drydock.bench;

import io.drydock.dlpx.HostServices;
import io.drydock.dlpx.Operation;
import io.drydock.dlpx.PluginRuntime;
import io.drydock.dlpx.PluginSource;
import io.drydock.python.PythonRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** The plugin in {@code bench/plugin}, whose operations do nothing, with 2 KB of arguments. */
final class BenchPlugin implements AutoCloseable {
  private static final Duration DEADLINE = Duration.ofMinutes(5);
  private static final HostServices SERVICES = new NoServices();

  private final PythonRuntime python;
  private final PluginRuntime plugin;
  private final String arguments;

  /**
   * @param folder the plugin's folder
   * @param cache where Python keeps byte code
   */
  BenchPlugin(Path folder, Path cache) throws IOException {
    String schema = Files.readString(folder.resolve("schema.json"));
    var source =
        new PluginSource(
            folder.resolve("src").toAbsolutePath(),
            "plugin_runner:plugin",
            schema,
            "STAGED",
            "PYTHON311");
    this.python = new PythonRuntime(cache);
    this.plugin = new PluginRuntime(python, source);
    // Without the blanks that make the file readable, as the host sends it.
    this.arguments =
        JsonMapper.shared().readTree(Files.readString(folder.resolve("arguments.json"))).toString();
  }

  /** Calls the operation that does nothing. */
  void callStatus() {
    expect("\"ACTIVE\"", call(Operation.LINKED_STATUS));
  }

  /** Calls the operation that looks at everything in its arguments. */
  void callWorker() {
    expect("null", call(Operation.LINKED_WORKER));
  }

  private static void expect(String expected, String answer) {
    if (!answer.equals(expected)) {
      throw new IllegalStateException("unexpected answer " + answer);
    }
  }

  /** Calls the operation that computes, and returns what it found. */
  String callSourceSize() {
    return call(Operation.LINKED_SOURCE_SIZE);
  }

  private String call(Operation operation) {
    return plugin.invoke("bench", operation, arguments, SERVICES, DEADLINE);
  }

  @Override
  public void close() {
    plugin.close();
    python.close();
  }
}
