package io.drydock.dlpx;

import io.drydock.python.PythonException;
import org.jspecify.annotations.Nullable;

/**
 * A plugin that could not be loaded, or an operation of it that failed, in the plugin's own code.
 */
public final class PluginFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What went wrong. */
  public enum Kind {
    /** The plugin raised its UserError: it says no, in words meant for the user. */
    USER_ERROR,
    /** The source does not parse, cannot be imported, or has no such entry point. */
    NOT_LOADABLE,
    /** The plugin does not define the operation. */
    NOT_DEFINED,
    /** The operation returned what it must not. */
    WRONG_RESULT,
    /** More data went in or out than contract §6 allows. */
    TOO_LARGE,
    /** Any other exception that the plugin raised and did not catch. */
    RAISED
  }

  private final Kind kind;
  private final transient PythonException.@Nullable Description description;
  private final transient PythonException.@Nullable Frame origin;

  /** A failure without a Python exception. */
  public PluginFailedException(Kind kind, String message) {
    super(message);
    this.kind = kind;
    this.description = null;
    this.origin = null;
  }

  /** A failure that is this Python exception. */
  public PluginFailedException(Kind kind, PythonException raised) {
    super(raised.getMessage(), raised);
    this.kind = kind;
    this.description = raised.description();
    this.origin = raised.origin();
  }

  /** What went wrong. */
  public Kind kind() {
    return kind;
  }

  /** The Python exception, where there was one. */
  public PythonException.@Nullable Description description() {
    return description;
  }

  /** The line of the plugin that raised; null where unknown. */
  public PythonException.@Nullable Frame origin() {
    return origin;
  }

  /**
   * An attribute of the Python exception, such as a UserError's {@code action}; or an empty text.
   */
  public String attribute(String name) {
    return getCause() instanceof PythonException raised ? raised.attribute(name) : "";
  }
}
