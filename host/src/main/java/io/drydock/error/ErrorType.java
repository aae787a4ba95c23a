package io.drydock.error;

/** Whose move it is after a failure. */
public enum ErrorType {
  /** The caller asked for something that cannot be done as asked. */
  USER,
  /** The plugin's files or code are at fault, or the plugin itself said no. */
  PLUGIN,
  /** Another machine, or the way to it, is at fault. */
  REMOTE,
  /** Drydock or the machine that it runs on is at fault. */
  INTERNAL
}
