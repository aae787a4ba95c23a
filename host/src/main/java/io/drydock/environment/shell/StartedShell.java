package io.drydock.environment.shell;

import io.drydock.environment.Exit;
import java.util.Optional;

/** A shell that was started on a host, as seen from outside: by what started it. */
public interface StartedShell {
  /** How the outer shell ended, as soon as the host has said so. */
  Optional<Exit> ending();

  /** Whether nothing more can come out of it, because everything is closed. */
  boolean silent();

  /** Ends the shell and what it started, without waiting for it. */
  void kill();
}
