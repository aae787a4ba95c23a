package io.drydock.python;

/** An interpreter that cannot be made, or that serves no more calls. */
public final class InterpreterBrokenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the reason in words and what caused it. */
  public InterpreterBrokenException(String message, Throwable cause) {
    super(message, cause);
  }

  /** With the reason in words. */
  public InterpreterBrokenException(String message) {
    super(message);
  }
}
