package io.drydock.environment;

/** How a command on a host ended; as text, words for a sentence. */
public sealed interface Exit {
  /** It ended by itself with this exit code. */
  record Code(int value) implements Exit {
    @Override
    public String toString() {
      return "exit code " + value;
    }
  }

  /** A signal ended it, named without {@code SIG}: {@code KILL}. */
  record Signal(String name) implements Exit {
    @Override
    public String toString() {
      return "signal " + name;
    }
  }

  /** The connection was lost, or the host never said. */
  record Unknown(String reason) implements Exit {
    @Override
    public String toString() {
      return reason;
    }
  }
}
