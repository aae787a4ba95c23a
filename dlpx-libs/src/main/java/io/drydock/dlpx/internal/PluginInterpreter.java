package io.drydock.dlpx.internal;

import io.drydock.dlpx.CodeCheck;
import io.drydock.dlpx.HostServices;
import io.drydock.dlpx.Operation;
import io.drydock.dlpx.PluginFailedException;
import io.drydock.dlpx.PluginFailedException.Kind;
import io.drydock.dlpx.PluginOutline;
import io.drydock.dlpx.PluginSource;
import io.drydock.python.CallOwner;
import io.drydock.python.Interpreter;
import io.drydock.python.InterpreterBrokenException;
import io.drydock.python.PythonException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** An interpreter that has one plugin loaded, from its first call on. */
public final class PluginInterpreter implements Interpreter {
  /** Contract §6: all that an operation receives or returns. */
  private static final int MOST_OPERATION_BYTES = 4 << 20;

  private static final int SHOWN_OF_LARGE_EXCEPTION = 200;

  /** A folder is entered at once, unless its file system hangs. */
  private static final Duration ENTER_DEADLINE = Duration.ofMinutes(1);

  private static final String CONFIG = "plugin_config.yml";

  static final String DISPATCH = "_drydock.dispatch";
  static final String WORKPLACE = "_drydock.workplace";
  private static final String PLATFORM = "dlpx.virtualization.platform.exceptions.";

  private final Interpreter python;
  private final LibsBridge bridge;
  private final PluginSource source;
  private @Nullable PluginOutline outline;

  /** A plugin in an interpreter that is in its folder already. */
  PluginInterpreter(Interpreter python, LibsBridge bridge, PluginSource source) {
    this.python = python;
    this.bridge = bridge;
    this.source = source;
  }

  /**
   * Gives a plugin to an interpreter that has none; the plugin's own code runs at the first call,
   * when there is somebody to log to.
   */
  public static PluginInterpreter of(SpareInterpreter spare, PluginSource source) {
    Path folder = source.sourceFolder().toAbsolutePath();
    try {
      spare.python().enter(folder, around(folder), ENTER_DEADLINE);
    } catch (PythonException unreachable) {
      spare.python().close();
      throw new InterpreterBrokenException(
          "A plugin cannot work in " + folder + ": " + unreachable.getMessage(), unreachable);
    }
    return new PluginInterpreter(spare.python(), spare.bridge(), source);
  }

  /** The plugin's own folder: the one with its config, where that is not far. */
  private static Path around(Path sourceFolder) {
    Path parent = sourceFolder.getParent();
    return parent != null && Files.exists(parent.resolve(CONFIG)) ? parent : sourceFolder;
  }

  /** Loads the plugin, once, and says what it defines. */
  public PluginOutline outline(HostServices services, Duration deadline) {
    return serving(services, () -> load(deadline));
  }

  /** Reads the plugin's code; none of it runs. */
  public CodeCheck check(Duration deadline) {
    List<String> arguments =
        List.of(
            source.sourceFolder().toString(),
            source.entryPoint(),
            source.schema(),
            source.pluginType(),
            source.language());
    String text = python.call("_drydock.check.plugin", "check", arguments, deadline);
    return JsonMapper.shared().readValue(text, CodeCheck.class);
  }

  /** The package of the generated classes: the text of each file by its path. */
  public Map<String, String> generatedFiles(Duration deadline) {
    String files =
        python.call("_drydock.generated_files", "write", List.of(source.schema()), deadline);
    return JsonMapper.shared().readValue(files, new TypeReference<TreeMap<String, String>>() {});
  }

  /** Calls an operation, after loading. */
  public String invoke(
      Operation operation, String arguments, HostServices services, Duration deadline) {
    checkSize(operation, "receives", arguments);
    return serving(services, () -> invokeLoaded(operation, arguments, deadline));
  }

  private <T> T serving(HostServices services, Supplier<T> work) {
    bridge.serve(services);
    CallOwner.set(services);
    try {
      return work.get();
    } finally {
      CallOwner.set(null);
      bridge.rest();
    }
  }

  private PluginOutline load(Duration deadline) {
    if (outline == null) {
      List<String> arguments =
          List.of(source.entryPoint(), source.schema(), source.pluginType(), source.language());
      try {
        String text = python.call(DISPATCH, "load", arguments, deadline);
        outline = JsonMapper.shared().readValue(text, PluginOutline.class);
      } catch (PythonException raised) {
        // A half-imported plugin is of no use to the next call.
        python.close();
        throw failure(raised, Kind.NOT_LOADABLE);
      }
    }
    return outline;
  }

  private String invokeLoaded(Operation operation, String arguments, Duration deadline) {
    load(deadline);
    try {
      String result = callPython(operation, arguments, deadline);
      RuntimeException fatal = bridge.fatal();
      if (fatal != null) {
        // A bare `except:` catches SystemExit, too; contract §3 ends the operation all the same.
        throw fatal;
      }
      checkSize(operation, "returns", result);
      return result;
    } catch (PythonException raised) {
      throw failure(raised, kindOf(raised));
    }
  }

  /** Each argument goes as a text of its own, since few plugins look at all of them. */
  private String callPython(Operation operation, String arguments, Duration deadline) {
    SplitArguments split = operation.isUpgrade() ? null : SplitArguments.of(arguments);
    if (split == null) {
      return python.call(DISPATCH, "invoke", List.of(operation.pythonName(), arguments), deadline);
    }
    List<String> call = new ArrayList<>();
    call.add(operation.pythonName());
    call.add(split.names());
    call.addAll(split.texts());
    return python.call(DISPATCH, "invoke_split", call, deadline);
  }

  private RuntimeException failure(PythonException raised, Kind kind) {
    RuntimeException fatal = bridge.fatal();
    if (fatal != null && raised.isExit()) {
      return fatal;
    }
    if (raised.isA("dlpx.virtualization.libs.exceptions.LibraryError")) {
      RuntimeException behind = bridge.behind(raised.attribute("message"));
      if (behind != null) {
        return behind;
      }
    }
    if (!ExceptionLimit.isExceeded(raised.description())) {
      return new PluginFailedException(kind, raised);
    }
    return kind == Kind.USER_ERROR
        ? new PluginFailedException(kind, ExceptionLimit.shortened(raised))
        : new PluginFailedException(Kind.TOO_LARGE, tooLarge(raised.description()));
  }

  private static String tooLarge(PythonException.Description raised) {
    String message = raised.message();
    int shown = Math.min(message.length(), SHOWN_OF_LARGE_EXCEPTION);
    return "the plugin raises a %s of more than the limit of 128 KiB, which begins: %s"
        .formatted(raised.type(), message.substring(0, shown));
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static Kind kindOf(PythonException raised) {
    if (raised.isA(PLATFORM + "UserError")) {
      return Kind.USER_ERROR;
    }
    if (raised.isA(PLATFORM + "OperationNotDefinedError")) {
      return Kind.NOT_DEFINED;
    }
    return raised.isA(PLATFORM + "IncorrectReturnTypeError") ? Kind.WRONG_RESULT : Kind.RAISED;
  }

  private static void checkSize(Operation operation, String how, String json) {
    if (bytes(json) > MOST_OPERATION_BYTES) {
      throw new PluginFailedException(
          Kind.TOO_LARGE, operation + " " + how + " more than the limit of 4 MiB");
    }
  }

  @Override
  public String call(String module, String function, List<String> arguments, Duration deadline) {
    return python.call(module, function, arguments, deadline);
  }

  @Override
  public void enter(Path sourceFolder, Path around, Duration deadline) {
    python.enter(sourceFolder, around, deadline);
  }

  @Override
  public boolean isUsable() {
    return python.isUsable();
  }

  @Override
  public void close() {
    python.close();
  }
}
