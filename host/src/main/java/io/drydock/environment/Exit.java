package io.drydock.environment;

/** How a command on a host ended. */
public sealed interface Exit {
  /** It ended by itself with this exit code. */
  record Code(int value) implements Exit {}

  /** A signal ended it, named without {@code SIG}: {@code KILL}. */
  record Signal(String name) implements Exit {}

  /** The connection was lost, or the host never said. */
  record Unknown(String reason) implements Exit {}
}
