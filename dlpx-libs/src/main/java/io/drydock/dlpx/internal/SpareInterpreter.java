package io.drydock.dlpx.internal;

import io.drydock.python.Interpreter;
import io.drydock.python.InterpreterSettings;
import io.drydock.python.JavaModule;
import io.drydock.python.PythonRuntime;
import java.nio.file.Path;
import java.util.List;

/**
 * An interpreter that has imported all that plugins need, and no plugin yet.
 *
 * @param python has no working directory of its own
 * @param bridge what its library calls reach
 */
public record SpareInterpreter(Interpreter python, LibsBridge bridge) {
  /** The modules that are imported ahead of the plugin, so that it need not wait for them. */
  private static final List<String> PRELUDE =
      List.of(
          PluginInterpreter.DISPATCH,
          PluginInterpreter.WORKPLACE,
          "dlpx.virtualization.libs",
          "dlpx.virtualization.platform");

  /** Makes one, which takes as long as an interpreter takes. */
  public static SpareInterpreter make(PythonRuntime runtime, Path library) {
    var bridge = new LibsBridge();
    var libs =
        new JavaModule<>("_drydock_libs", LibsFunctions.class, bridge, LibsBridge::translate);
    var settings =
        new InterpreterSettings(null, List.of(library), List.of(libs), PRELUDE, bridge::printed);
    return new SpareInterpreter(runtime.newInterpreter(settings), bridge);
  }
}
