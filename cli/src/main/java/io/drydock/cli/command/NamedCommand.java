package io.drydock.cli.command;

import java.util.List;

/** A command that needs no more than the name of one object. */
interface NamedCommand extends DirectCommand {
  /** Where the name goes. */
  ObjectName name();

  @Override
  default boolean takes(List<String> operands) {
    if (operands.size() != 1) {
      return false;
    }
    name().set(operands.getFirst());
    return true;
  }
}
