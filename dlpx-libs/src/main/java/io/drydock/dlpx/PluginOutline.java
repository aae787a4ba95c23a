package io.drydock.dlpx;

import java.util.List;
import java.util.Map;

/**
 * What a loaded plugin defines.
 *
 * @param operations by name, {@code linked.pre_snapshot}
 * @param migrations the ids of data migrations by kind, {@code upgrade.repository}
 */
public record PluginOutline(
    Map<String, DefinedOperation> operations, Map<String, List<String>> migrations) {

  /** Where an operation is defined, and which arguments it declares. */
  public record DefinedOperation(String function, String file, int line, List<String> arguments) {}

  /** Whether the plugin defines the operation. */
  public boolean defines(Operation operation) {
    return operations.containsKey(operation.pythonName());
  }
}
