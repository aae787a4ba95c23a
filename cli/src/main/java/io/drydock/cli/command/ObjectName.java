package io.drydock.cli.command;

/** The name of the object that a command is about; picocli, too, writes it there. */
interface ObjectName {
  /** From now on, this one. */
  void set(String name);
}
