package io.drydock.dlpx;

/** A failure of a library call that the plugin could act on: it sees a {@code LibraryError}. */
public final class LibraryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String id;

  /**
   * @param id the kind of failure ({@code drydock.host-unreachable}), the plugin's {@code error.id}
   * @param message the plugin's {@code error.message}
   * @param cause the host's own failure, shown to the user when the plugin does not catch the error
   */
  public LibraryException(String id, String message, RuntimeException cause) {
    super(message, cause);
    this.id = id;
  }

  /** The kind of failure. */
  public String id() {
    return id;
  }

  /** The host's own failure. */
  public RuntimeException hostFailure() {
    return (RuntimeException) java.util.Objects.requireNonNull(getCause());
  }
}
