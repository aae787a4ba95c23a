package io.drydock.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.dlpx.HostServices;
import io.drydock.dlpx.Operation;
import io.drydock.dlpx.PluginFailedException;
import io.drydock.dlpx.PluginOutline;
import io.drydock.dlpx.PluginRuntime;
import io.drydock.dlpx.PluginSource;
import io.drydock.model.Plugin;
import io.drydock.plugin.PluginFilesReader;
import io.drydock.python.PythonRuntime;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * A plugin alone with its runtime, without a home and without hosts: what Python code sees that
 * runs as its discovery.repository, and what its operations do with plain arguments. All probes
 * share one engine, since starting one takes seconds.
 */
final class PythonProbe implements AutoCloseable {
  private static final PythonRuntime PYTHON = new PythonRuntime(Path.of("target", "python-cache"));
  private static final Duration LONG = Duration.ofMinutes(5);

  /** Runs the file that {@link #answer} writes; what its function returns is the answer. */
  private static final String RUN_BODY =
      """
      def f(source_connection):
          scope = dict(globals())
          with open('../body.py') as file:
              exec(compile(file.read(), 'body.py', 'exec'), scope)
          return [RepositoryDefinition(name=str(scope['body'](source_connection)))]
      """;

  /** For bodies: the name of the class of the exception that a call raises. */
  private static final String RAISED =
      """
      def raised(call, *arguments, **named):
          try:
              call(*arguments, **named)
          except Exception as error:
              return type(error).__name__
          return 'nothing'
      """;

  private static final String CONNECTION =
      """
      {"environment": {"name": "e", "reference": "UNIX_HOST_ENVIRONMENT-1",
        "host": {"name": "h", "reference": "UNIX_HOST-1", "binaryPath": "/b", "scratchPath": "/s"}},
       "user": {"name": "u", "reference": "HOST_USER-1"}}
      """;

  /** The arguments of all operations at once; each takes those that it declares. */
  private static final String ARGUMENTS =
      """
      {"source_connection": %1$s,
       "repository": {"name": "r"}, "source_config": {"name": "s", "path": "/data"},
       "staged_source": {"guid": "g", "sourceConnection": %1$s, "stagedConnection": %1$s,
         "parameters": {"mountLocation": "/m"}, "mounts": [%2$s]},
       "direct_source": {"guid": "g", "connection": %1$s, "parameters": {}},
       "virtual_source": {"guid": "g", "connection": %1$s,
         "parameters": {"mountLocation": "/m"}, "mounts": [%2$s]},
       "snapshot": {"note": "n"}, "optional_snapshot_parameters": {"resync": true}}
      """;

  private final Path folder;
  private final PluginRuntime runtime;
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final HostServices services = new Listener(heard);

  /** A host that only listens. */
  private record Listener(List<String> heard) implements HostServices {
    @Override
    public ScriptReply runBash(
        String environmentReference,
        String userReference,
        String command,
        Map<String, String> variables,
        boolean loginShell) {
      throw new IllegalStateException("this probe has no hosts");
    }

    @Override
    public void log(int level, String logger, String message) {
      heard.add("%d %s: %s".formatted(level, logger, message));
    }
  }

  private PythonProbe(Path folder) {
    this.folder = folder;
    Plugin read = new PluginFilesReader(Clock.systemUTC()).read(folder).plugin();
    var source =
        new PluginSource(
            read.sourceFolder(),
            read.entryPoint(),
            read.schema(),
            read.type().name(),
            read.language());
    this.runtime = new PluginRuntime(PYTHON, source);
  }

  /** A plugin as it is. */
  static PythonProbe of(PluginTemplate plugin) {
    return new PythonProbe(plugin.write());
  }

  /** A plugin that can {@link #answer}. */
  static PythonProbe answering(PluginTemplate plugin) {
    return of(runningBodies(plugin));
  }

  /** A plugin whose discovery.repository does and returns what {@link #writeBody} last wrote. */
  static PluginTemplate runningBodies(PluginTemplate plugin) {
    return plugin.operation("discovery.repository", RUN_BODY).code(RAISED);
  }

  /** Writes what such a plugin does next: the body of a function with a source_connection. */
  static void writeBody(Path plugin, String body) {
    ContractHome.write(
        plugin.resolve("body.py"), "def body(source_connection):\n" + body.indent(4));
  }

  /** What the body of a function with the argument source_connection returns, as text. */
  String answer(String body) {
    writeBody(folder, body);
    String answer = call(Operation.REPOSITORY_DISCOVERY);
    return JsonMapper.shared().readTree(answer).path(0).path("name").asString();
  }

  /** Runs assertions; they fail with Python's own line and text. */
  void verify(String body) {
    assertThat(answer(body + "\nreturn 'all is as it should be'"))
        .isEqualTo("all is as it should be");
  }

  /** What an operation returns, as JSON, in an environment with one mount. */
  String call(Operation operation) {
    return call(operation, arguments(1));
  }

  String call(Operation operation, String arguments) {
    return runtime.invoke("one", operation, arguments, services, LONG);
  }

  /** The same for another environment. */
  String callElsewhere(Operation operation) {
    return runtime.invoke("another", operation, arguments(1), services, LONG);
  }

  /** How an operation fails. */
  PluginFailedException failure(Operation operation) {
    return failed(() -> call(operation));
  }

  /** How loading fails. */
  PluginFailedException failureToLoad() {
    return failed(this::outline);
  }

  private static PluginFailedException failed(Runnable work) {
    var failure = catchThrowableOfType(PluginFailedException.class, work::run);
    assertThat(failure).as("a failure").isNotNull();
    return failure;
  }

  PluginOutline outline() {
    return runtime.outline("one", services, LONG);
  }

  /** What the plugin logged and printed: {@code 20 logger: text}. */
  List<String> heard() {
    return List.copyOf(heard);
  }

  /** The arguments of all operations, in sources with some mounts. */
  static String arguments(int mounts) {
    String all =
        java.util.stream.IntStream.rangeClosed(1, mounts)
            .mapToObj(
                number ->
                    "{\"environment\": %s, \"mountPath\": \"/m%d\", \"sharedPath\": null}"
                        .formatted(
                            JsonMapper.shared().readTree(CONNECTION).path("environment"), number))
            .collect(Collectors.joining(", "));
    return ARGUMENTS.formatted(CONNECTION, all);
  }

  @Override
  public void close() {
    runtime.close();
  }
}
